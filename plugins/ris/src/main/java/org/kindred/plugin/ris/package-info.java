/** Reads RIS, as one removable plugin. */
@NullMarked
package org.kindred.plugin.ris;

import org.jspecify.annotations.NullMarked;
