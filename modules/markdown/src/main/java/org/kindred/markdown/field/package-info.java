/** Reads what an editor wrote as the fields that a content type declares; what does not fit is told at its place and left out. */
@NullMarked
package org.kindred.markdown.field;

import org.jspecify.annotations.NullMarked;
