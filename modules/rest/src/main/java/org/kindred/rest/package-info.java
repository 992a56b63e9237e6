/** Speaks HTTP: resources, the response cache, problem documents and the OpenAPI description. */
@NullMarked
package org.kindred.rest;

import org.jspecify.annotations.NullMarked;
