/** Reads EndNote, as one removable plugin. */
@NullMarked
package org.kindred.plugin.endnote;

import org.jspecify.annotations.NullMarked;
