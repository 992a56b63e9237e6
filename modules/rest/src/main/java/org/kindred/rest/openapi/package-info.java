/**
 * The description of the API, OpenAPI 3.1: made from the content types, the parameters that the readers of queries take, and the kinds of
 * problems, so that it cannot say anything else than what is true.
 */
@NullMarked
package org.kindred.rest.openapi;

import org.jspecify.annotations.NullMarked;
