/** How values stand in columns. */
@NullMarked
package org.kindred.store.column;

import org.jspecify.annotations.NullMarked;
