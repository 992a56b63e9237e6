/** Reads nbib, as one removable plugin. */
@NullMarked
package org.kindred.plugin.nbib;

import org.jspecify.annotations.NullMarked;
