/** Turns the bytes of a file into text with places, and finds where front matter ends and the body begins. */
@NullMarked
package org.kindred.markdown.source;

import org.jspecify.annotations.NullMarked;
