/** What readers may ask for beyond what is stored: other styles, previews, Markdown that is nowhere, the public of a moment. */
@NullMarked
package org.kindred.publish.reading;

import org.jspecify.annotations.NullMarked;
