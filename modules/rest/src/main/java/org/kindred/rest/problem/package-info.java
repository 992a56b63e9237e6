/** Problem documents (RFC 9457): what can go wrong, each kind explained once, and the one place where exceptions become documents. */
@NullMarked
package org.kindred.rest.problem;

import org.jspecify.annotations.NullMarked;
