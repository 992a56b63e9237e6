/** How the words of each language are read: their stems, their compounds, and the order in which readers expect them. */
@NullMarked
package org.kindred.index.language;

import org.jspecify.annotations.NullMarked;
