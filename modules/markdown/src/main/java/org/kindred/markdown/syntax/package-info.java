/**
 * What we add to CommonMark: citations in Pandoc's way, alerts, and footnotes gathered at the end. A {@link
 * org.kindred.markdown.syntax.MarkdownParser} reads a body into a tree and says what stands where in it.
 */
@NullMarked
package org.kindred.markdown.syntax;

import org.jspecify.annotations.NullMarked;
