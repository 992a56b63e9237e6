/** Who did what, over HTTP. */
@NullMarked
package org.kindred.rest.manage.audit;

import org.jspecify.annotations.NullMarked;
