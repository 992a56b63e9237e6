/** Makes a site of any size: the same bytes for the same seed, with words as frequent as in real health pages. */
@NullMarked
package org.kindred.benchmarks.corpus;

import org.jspecify.annotations.NullMarked;
