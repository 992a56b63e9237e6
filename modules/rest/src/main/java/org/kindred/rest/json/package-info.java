/** JSON as bytes: the kernel's port by Jackson's streaming parser and generator, and a buffer to join what is JSON already. */
@NullMarked
package org.kindred.rest.json;

import org.jspecify.annotations.NullMarked;
