/** How much may be asked in a time. */
@NullMarked
package org.kindred.security.limit;

import org.jspecify.annotations.NullMarked;
