/** One look at an address, as its host wishes it: robots.txt, one at a time, not too often, no more than is needed. */
@NullMarked
package org.kindred.links.look;

import org.jspecify.annotations.NullMarked;
