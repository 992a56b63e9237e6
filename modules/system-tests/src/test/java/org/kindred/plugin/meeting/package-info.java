/** A content type that the product does not have, as somebody else would add it. */
@NullMarked
package org.kindred.plugin.meeting;

import org.jspecify.annotations.NullMarked;
