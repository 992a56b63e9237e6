/** Reads BibTeX, as one removable plugin. */
@NullMarked
package org.kindred.plugin.bibtex;

import org.jspecify.annotations.NullMarked;
