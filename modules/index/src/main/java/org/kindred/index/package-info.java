/** Answers lists, filters, facets and search from a Lucene index that can be thrown away and built again. */
@NullMarked
package org.kindred.index;

import org.jspecify.annotations.NullMarked;
