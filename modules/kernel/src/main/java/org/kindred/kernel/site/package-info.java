/** What the publisher says of the whole site in {@code site.yaml}. */
@NullMarked
package org.kindred.kernel.site;

import org.jspecify.annotations.NullMarked;
