/** Import of what was written elsewhere: files of references, and articles whose references are numbered. */
@NullMarked
package org.kindred.kernel.imports;

import org.jspecify.annotations.NullMarked;
