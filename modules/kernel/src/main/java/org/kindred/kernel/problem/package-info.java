/** Everything that fails and is not an author's mistake: one sealed family. */
@NullMarked
package org.kindred.kernel.problem;

import org.jspecify.annotations.NullMarked;
