/** Adds the content type article: its fields are data, and removing this plugin removes the type. */
@NullMarked
package org.kindred.plugin.article;

import org.jspecify.annotations.NullMarked;
