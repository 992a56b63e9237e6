/** Reading zips that anybody may have made: what is dangerous or odd in one is refused by name. The JDK only. */
@NullMarked
package org.kindred.publish.archive;

import org.jspecify.annotations.NullMarked;
