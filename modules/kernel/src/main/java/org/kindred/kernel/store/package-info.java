/** The port to what is kept for good: items, revisions, snapshots, links, the change log. */
@NullMarked
package org.kindred.kernel.store;

import org.jspecify.annotations.NullMarked;
