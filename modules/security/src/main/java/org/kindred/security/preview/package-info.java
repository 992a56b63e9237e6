/** The tokens of previews. */
@NullMarked
package org.kindred.security.preview;

import org.jspecify.annotations.NullMarked;
