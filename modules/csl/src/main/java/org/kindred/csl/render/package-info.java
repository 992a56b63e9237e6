/** From items to citations and bibliographies. */
@NullMarked
package org.kindred.csl.render;

import org.jspecify.annotations.NullMarked;
