/** Reports on the content as a whole: written down each day, and told on a page. */
@NullMarked
package org.kindred.reports;

import org.jspecify.annotations.NullMarked;
