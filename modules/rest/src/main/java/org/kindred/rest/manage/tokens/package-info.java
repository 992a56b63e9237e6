/** API tokens over HTTP: an admin makes, changes and revokes them. */
@NullMarked
package org.kindred.rest.manage.tokens;

import org.jspecify.annotations.NullMarked;
