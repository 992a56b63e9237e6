/** Makes of a draft among its surroundings what delivery copies: its card, its bodies, what reports tell of it. */
@NullMarked
package org.kindred.publish.compile;

import org.jspecify.annotations.NullMarked;
