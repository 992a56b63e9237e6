/** Everything that a service keeps, to a file and back, as an operator does it. The file itself is the store's. */
@NullMarked
package org.kindred.app.backup;

import org.jspecify.annotations.NullMarked;
