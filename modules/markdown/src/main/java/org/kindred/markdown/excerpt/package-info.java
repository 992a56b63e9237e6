/** Takes a part of a body out of the whole: of its HTML as it was rendered, and of its Markdown. */
@NullMarked
package org.kindred.markdown.excerpt;

import org.jspecify.annotations.NullMarked;
