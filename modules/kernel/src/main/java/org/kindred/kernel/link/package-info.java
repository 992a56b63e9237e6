/** Addresses outside of this site to which the content leads, and whether they still lead anywhere. */
@NullMarked
package org.kindred.kernel.link;

import org.jspecify.annotations.NullMarked;
