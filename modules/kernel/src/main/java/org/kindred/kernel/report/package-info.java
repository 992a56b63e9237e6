/** What is told of the content as a whole: what is due, hard to read, badly founded, or found by checks. */
@NullMarked
package org.kindred.kernel.report;

import org.jspecify.annotations.NullMarked;
