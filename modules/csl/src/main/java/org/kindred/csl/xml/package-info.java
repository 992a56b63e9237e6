/** XML as a small tree that knows its lines. */
@NullMarked
package org.kindred.csl.xml;

import org.jspecify.annotations.NullMarked;
