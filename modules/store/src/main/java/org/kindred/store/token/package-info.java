/** The rows of API tokens. */
@NullMarked
package org.kindred.store.token;

import org.jspecify.annotations.NullMarked;
