/**
 * Measures Kindred beside the ceiling its own server sets, in one run on one machine: {@code mvn -Pbench}. What is compared is measured in
 * turns, so that a machine that slows down slows both; what counts is the median, and the ratio.
 */
@NullMarked
package org.kindred.benchmarks;

import org.jspecify.annotations.NullMarked;
