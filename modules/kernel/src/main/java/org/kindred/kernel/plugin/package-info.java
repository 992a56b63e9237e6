/** How a plugin tells Kindred what it adds. */
@NullMarked
package org.kindred.kernel.plugin;

import org.jspecify.annotations.NullMarked;
