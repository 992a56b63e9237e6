/** Terms, dates and options of a language. */
@NullMarked
package org.kindred.csl.locale;

import org.jspecify.annotations.NullMarked;
