/** What the server itself can do: constant bytes, by a servlet and by a resource, with nothing of Kindred in the way. */
@NullMarked
package org.kindred.benchmarks.ceiling;

import org.jspecify.annotations.NullMarked;
