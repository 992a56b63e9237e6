/** What became of items: their revisions, how those differ, and what was public when. */
@NullMarked
package org.kindred.kernel.history;

import org.jspecify.annotations.NullMarked;
