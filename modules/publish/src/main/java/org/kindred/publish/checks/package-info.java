/** Holds content against the checks that plugins brought, wherever it is read. */
@NullMarked
package org.kindred.publish.checks;

import org.jspecify.annotations.NullMarked;
