/** Checks the rules of ARCHITECTURE.md over the compiled classes of every module. */
@NullMarked
package org.kindred.architecturetests;

import org.jspecify.annotations.NullMarked;
