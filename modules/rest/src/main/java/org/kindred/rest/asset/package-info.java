/** Serves the bytes of pictures and documents. */
@NullMarked
package org.kindred.rest.asset;

import org.jspecify.annotations.NullMarked;
