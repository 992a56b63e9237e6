/** Checks of what authors wrote, beyond whether it can be read: rules, what they look at, and what a site says of them. */
@NullMarked
package org.kindred.kernel.check;

import org.jspecify.annotations.NullMarked;
