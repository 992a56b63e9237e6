/** What kinds of content there are: a content type is data, an immutable record of named fields. */
@NullMarked
package org.kindred.kernel.type;

import org.jspecify.annotations.NullMarked;
