/** What the entries of a directory share, whatever they lead to. */
@NullMarked
package org.kindred.kernel.directory;

import org.jspecify.annotations.NullMarked;
