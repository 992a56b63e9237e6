/** The ports to what delivery reads: what is public now, what was public at a moment, and what whoever holds a link may see before. */
@NullMarked
package org.kindred.kernel.delivery;

import org.jspecify.annotations.NullMarked;
