/** The port to what compiles published items once more, in another citation style. */
@NullMarked
package org.kindred.kernel.restyling;

import org.jspecify.annotations.NullMarked;
