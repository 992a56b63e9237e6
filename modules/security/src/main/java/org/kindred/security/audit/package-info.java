/** Seals the record of who did what, and finds out whether anybody changed it. */
@NullMarked
package org.kindred.security.audit;

import org.jspecify.annotations.NullMarked;
