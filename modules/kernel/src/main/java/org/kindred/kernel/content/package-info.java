/** One item on its way: file, draft, revision, published snapshot, change. */
@NullMarked
package org.kindred.kernel.content;

import org.jspecify.annotations.NullMarked;
