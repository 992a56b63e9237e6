/** References and how they are formatted. */
@NullMarked
package org.kindred.kernel.citation;

import org.jspecify.annotations.NullMarked;
