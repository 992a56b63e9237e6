/** Reads the words of a body off its tree, for checks: blocks with their places, whether they were written in Markdown or in HTML. */
@NullMarked
package org.kindred.markdown.words;

import org.jspecify.annotations.NullMarked;
