/** The report for a board, as a file. */
@NullMarked
package org.kindred.app.report;

import org.jspecify.annotations.NullMarked;
