/** The sitemap: the pages of the publisher's website that show items, with their languages, for search engines. */
@NullMarked
package org.kindred.rest.sitemap;

import org.jspecify.annotations.NullMarked;
