/** Directories that come from elsewhere, as HSDS or as CSV. */
@NullMarked
package org.kindred.plugin.hsds.incoming;

import org.jspecify.annotations.NullMarked;
