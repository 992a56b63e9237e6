/**
 * What stands before the container, in Grizzly's chain of filters: refuses what the container would answer badly, answers at once what is
 * kept, and hands everything else over to threads that may wait.
 */
@NullMarked
package org.kindred.app.door;

import org.jspecify.annotations.NullMarked;
