/** What was done, by whom: an append-only record in which each entry is sealed together with the one before it. */
@NullMarked
package org.kindred.kernel.audit;

import org.jspecify.annotations.NullMarked;
