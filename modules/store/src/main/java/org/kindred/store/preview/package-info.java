/** The rows of previews. */
@NullMarked
package org.kindred.store.preview;

import org.jspecify.annotations.NullMarked;
