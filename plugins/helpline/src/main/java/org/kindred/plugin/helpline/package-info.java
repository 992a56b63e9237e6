/** Adds the content type helpline: its fields are data, and removing this plugin removes the type. */
@NullMarked
package org.kindred.plugin.helpline;

import org.jspecify.annotations.NullMarked;
