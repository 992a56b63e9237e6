/** Which parts of a body are about one aspect of health each. */
@NullMarked
package org.kindred.markdown.part;

import org.jspecify.annotations.NullMarked;
