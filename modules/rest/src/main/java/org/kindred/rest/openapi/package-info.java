/**
 * The OpenAPI 3.1 description of this installation, made from its content types and routes: {@link org.kindred.rest.openapi.OpenApi} puts it
 * together from schemas (what is answered), parameters (what can be asked) and operations (where).
 */
@NullMarked
package org.kindred.rest.openapi;

import org.jspecify.annotations.NullMarked;
