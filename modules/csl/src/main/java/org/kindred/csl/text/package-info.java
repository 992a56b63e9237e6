/**
 * The text a style makes: rich text with its quotations, punctuation and letter case, and the small readers of what
 * CSL items hold as text (dates, names, numbers, pages).
 */
@NullMarked
package org.kindred.csl.text;

import org.jspecify.annotations.NullMarked;
