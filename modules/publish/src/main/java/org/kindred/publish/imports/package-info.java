/** Files that come in from elsewhere: what becomes of zips, of items in JSON and of what importers of other formats read. */
@NullMarked
package org.kindred.publish.imports;

import org.jspecify.annotations.NullMarked;
