/** The ports to what delivery reads: what is public now, and what was public at a moment. */
@NullMarked
package org.kindred.kernel.delivery;

import org.jspecify.annotations.NullMarked;
