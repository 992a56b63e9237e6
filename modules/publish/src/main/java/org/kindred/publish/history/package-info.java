/** The use cases of an item's history: what its revisions say, and how they differ. */
@NullMarked
package org.kindred.publish.history;

import org.jspecify.annotations.NullMarked;
