/** Signed tokens of others: of an OpenID provider that people log in at, and of whoever vouches for services (MicroProfile JWT). */
@NullMarked
package org.kindred.security.jwt;

import org.jspecify.annotations.NullMarked;
