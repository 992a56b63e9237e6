/** Adds the content type forum: its fields are data, and removing this plugin removes the type. */
@NullMarked
package org.kindred.plugin.forum;

import org.jspecify.annotations.NullMarked;
