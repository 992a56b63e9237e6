/** Reports on the content as a whole. */
@NullMarked
package org.kindred.rest.manage.reports;

import org.jspecify.annotations.NullMarked;
