/** Finds a JDK 21 or later and starts Kindred on it; this code itself runs on Java 17 and needs nothing but the JDK. */
@NullMarked
package org.kindred.launcher;

import org.jspecify.annotations.NullMarked;
