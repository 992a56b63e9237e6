/** Links by which an item's newest text can be seen before it is public, as they are kept and signed. */
@NullMarked
package org.kindred.kernel.preview;

import org.jspecify.annotations.NullMarked;
