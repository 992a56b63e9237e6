/** What publishing stands on at one node: the ports to what is outside, threads for long work, leases, and the index that follows the change log. */
@NullMarked
package org.kindred.publish.node;

import org.jspecify.annotations.NullMarked;
