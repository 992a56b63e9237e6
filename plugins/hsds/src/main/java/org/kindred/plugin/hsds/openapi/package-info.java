/** The description of what is served. */
@NullMarked
package org.kindred.plugin.hsds.openapi;

import org.jspecify.annotations.NullMarked;
