/** Decides who may do what, and writes down who did. */
@NullMarked
package org.kindred.security;

import org.jspecify.annotations.NullMarked;
