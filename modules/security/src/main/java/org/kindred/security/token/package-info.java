/** API tokens: how they are written, made, changed and taken back, and who holds one. */
@NullMarked
package org.kindred.security.token;

import org.jspecify.annotations.NullMarked;
