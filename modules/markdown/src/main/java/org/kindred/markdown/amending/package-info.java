/** Changes single entries of a file's front matter as text: comments, order and spelling of all others stay. */
@NullMarked
package org.kindred.markdown.amending;

import org.jspecify.annotations.NullMarked;
