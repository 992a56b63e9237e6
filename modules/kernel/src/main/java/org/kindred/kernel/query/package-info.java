/** What a reader asks of lists and search, already checked, and what comes back. */
@NullMarked
package org.kindred.kernel.query;

import org.jspecify.annotations.NullMarked;
