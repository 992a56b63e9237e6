/** The port to what answers lists, filters, facets and search, and can be thrown away. */
@NullMarked
package org.kindred.kernel.index;

import org.jspecify.annotations.NullMarked;
