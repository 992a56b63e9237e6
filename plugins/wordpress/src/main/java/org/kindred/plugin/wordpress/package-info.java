/** Reads WXR, the file in which WordPress exports a site: its posts and pages, and what they are filed under. */
@NullMarked
package org.kindred.plugin.wordpress;

import org.jspecify.annotations.NullMarked;
