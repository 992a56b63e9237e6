/** Rules that keep texts open to all readers: whether they see, hear a text read out, or print it in black and white. */
@NullMarked
package org.kindred.plugin.accessibility;

import org.jspecify.annotations.NullMarked;
