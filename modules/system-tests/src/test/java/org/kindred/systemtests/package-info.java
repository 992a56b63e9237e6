/** Tests the whole product from outside, over HTTP, as its users see it. */
@NullMarked
package org.kindred.systemtests;

import org.jspecify.annotations.NullMarked;
