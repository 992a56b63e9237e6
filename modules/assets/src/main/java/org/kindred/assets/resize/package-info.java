/** Pictures in other sizes: the only place where pictures are decoded. */
@NullMarked
package org.kindred.assets.resize;

import org.jspecify.annotations.NullMarked;
