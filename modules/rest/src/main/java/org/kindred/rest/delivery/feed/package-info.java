/** Lists as feeds. */
@NullMarked
package org.kindred.rest.delivery.feed;

import org.jspecify.annotations.NullMarked;
