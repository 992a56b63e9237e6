/** Measures Kindred beside the ceiling its own server sets. */
@NullMarked
package org.kindred.benchmarks;

import org.jspecify.annotations.NullMarked;
