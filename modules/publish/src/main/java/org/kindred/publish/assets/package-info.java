/** How files become assets: from the API, and from a content folder. */
@NullMarked
package org.kindred.publish.assets;

import org.jspecify.annotations.NullMarked;
