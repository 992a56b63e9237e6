/** A processor for the Citation Style Language 1.0.2: a style, a locale and CSL items in, citations and a bibliography out. */
@NullMarked
package org.kindred.csl;

import org.jspecify.annotations.NullMarked;
