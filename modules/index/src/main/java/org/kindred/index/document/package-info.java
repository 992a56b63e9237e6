/** What the index holds of an item: the names and values of its fields, the tree of topics, and how filters and orders ask for them. */
@NullMarked
package org.kindred.index.document;

import org.jspecify.annotations.NullMarked;
