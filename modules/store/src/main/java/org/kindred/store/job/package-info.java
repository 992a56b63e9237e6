/** The rows of imports. */
@NullMarked
package org.kindred.store.job;

import org.jspecify.annotations.NullMarked;
