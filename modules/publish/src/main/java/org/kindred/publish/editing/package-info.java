/** The use cases of those who work on items through the API. They stand upon publishing, which does not know them. */
@NullMarked
package org.kindred.publish.editing;

import org.jspecify.annotations.NullMarked;
