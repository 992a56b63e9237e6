/** Plain immutable data: what front matter, fields and JSON are made of. */
@NullMarked
package org.kindred.kernel.value;

import org.jspecify.annotations.NullMarked;
