/** A compiled CSL style. */
@NullMarked
package org.kindred.csl.style;

import org.jspecify.annotations.NullMarked;
