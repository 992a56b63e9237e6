/** Adds the content type guide: its fields are data, and removing this plugin removes the type. */
@NullMarked
package org.kindred.plugin.guide;

import org.jspecify.annotations.NullMarked;
