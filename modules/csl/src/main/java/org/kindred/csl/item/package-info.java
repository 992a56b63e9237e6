/** What is cited: items, their names and dates, and the citations of a text. */
@NullMarked
package org.kindred.csl.item;

import org.jspecify.annotations.NullMarked;
