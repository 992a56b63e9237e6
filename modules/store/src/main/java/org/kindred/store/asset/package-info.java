/** Assets: what is known of them, and their bytes in chunks. */
@NullMarked
package org.kindred.store.asset;

import org.jspecify.annotations.NullMarked;
