/**
 * The HTTP cache in front of JAX-RS (RFC 9111): it keeps what JAX-RS answered, for as long as the change log says it holds, and answers
 * it again as stored bytes.
 */
@NullMarked
package org.kindred.rest.cache;

import org.jspecify.annotations.NullMarked;
