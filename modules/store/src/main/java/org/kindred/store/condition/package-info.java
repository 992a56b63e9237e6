/** Filters as conditions on rows. */
@NullMarked
package org.kindred.store.condition;

import org.jspecify.annotations.NullMarked;
