/** Adds the content type citation: its fields are data, and removing this plugin removes the type. */
@NullMarked
package org.kindred.plugin.citation;

import org.jspecify.annotations.NullMarked;
