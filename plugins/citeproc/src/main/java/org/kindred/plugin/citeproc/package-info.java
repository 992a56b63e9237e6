/** Formats citations and reference lists in the styles of the CSL repository, as one replaceable engine plugin. */
@NullMarked
package org.kindred.plugin.citeproc;

import org.jspecify.annotations.NullMarked;
