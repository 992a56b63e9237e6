/** Builds kindred.jar, beside the code that unpacks it; run by the build, never by a user. */
@NullMarked
package org.kindred.launcher.assembly;

import org.jspecify.annotations.NullMarked;
