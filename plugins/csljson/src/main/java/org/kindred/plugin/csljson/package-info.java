/** Reads CSL-JSON, as one removable plugin. */
@NullMarked
package org.kindred.plugin.csljson;

import org.jspecify.annotations.NullMarked;
