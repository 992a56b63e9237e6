/**
 * The delivery API: what is public, as it was compiled. The short way copies stored bytes; only a request that asks for another shape, or
 * a reference that has just been withdrawn, takes the long way through {@link org.kindred.kernel.value.Value}s.
 */
@NullMarked
package org.kindred.rest.delivery;

import org.jspecify.annotations.NullMarked;
