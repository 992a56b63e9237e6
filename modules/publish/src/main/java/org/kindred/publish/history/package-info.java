/** The use cases of history: what the revisions of items say, how they differ, and what was public at a moment. */
@NullMarked
package org.kindred.publish.history;

import org.jspecify.annotations.NullMarked;
