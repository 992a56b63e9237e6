/** What somebody searches for, and where it stands in what was found: words in all their meanings, passages, marks and better spellings. */
@NullMarked
package org.kindred.index.words;

import org.jspecify.annotations.NullMarked;
