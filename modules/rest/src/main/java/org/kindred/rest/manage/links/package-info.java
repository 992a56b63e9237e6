/** Links out of the site over HTTP: how they stand, what became of looks at them, and what people say of them. */
@NullMarked
package org.kindred.rest.manage.links;

import org.jspecify.annotations.NullMarked;
