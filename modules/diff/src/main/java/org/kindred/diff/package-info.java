/** Tells two texts apart, by line and by word. The only module that knows the library that does. */
@NullMarked
package org.kindred.diff;

import org.jspecify.annotations.NullMarked;
