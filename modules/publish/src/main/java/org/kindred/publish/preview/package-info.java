/** Who may see an item's newest text before it is public. */
@NullMarked
package org.kindred.publish.preview;

import org.jspecify.annotations.NullMarked;
