/** Holds the use cases: each turns drafts into stored, published snapshots in one transaction. */
@NullMarked
package org.kindred.publish;

import org.jspecify.annotations.NullMarked;
