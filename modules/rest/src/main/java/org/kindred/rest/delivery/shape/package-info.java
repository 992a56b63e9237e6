/** The long way: items as values, in the shape that a request asks for, without what was just withdrawn. */
@NullMarked
package org.kindred.rest.delivery.shape;

import org.jspecify.annotations.NullMarked;
