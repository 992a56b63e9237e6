/** Who may do what. */
@NullMarked
package org.kindred.kernel.access;

import org.jspecify.annotations.NullMarked;
