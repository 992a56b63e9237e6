/** What output plugins fill: further forms in which an item, and feeds in which a list, can be had. */
@NullMarked
package org.kindred.kernel.output;

import org.jspecify.annotations.NullMarked;
