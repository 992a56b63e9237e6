/** Finds what is asked for, and answers with it, as a page or as lines. */
@NullMarked
package org.kindred.plugin.hsds.answer;

import org.jspecify.annotations.NullMarked;
