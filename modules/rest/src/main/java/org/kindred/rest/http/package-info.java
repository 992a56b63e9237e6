/**
 * HTTP as delivery speaks it (RFC 9110, 9111): parameters, negotiation, codings, validators, freshness. A resource says what it has to
 * say in an {@link org.kindred.rest.http.Answer}; {@link org.kindred.rest.http.Served} knows every way in which it can be sent.
 */
@NullMarked
package org.kindred.rest.http;

import org.jspecify.annotations.NullMarked;
