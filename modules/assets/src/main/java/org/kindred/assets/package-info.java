/** Files that go with the content: what they are, and what of them is for readers. */
@NullMarked
package org.kindred.assets;

import org.jspecify.annotations.NullMarked;
