/** The formats, each read by its structure: nothing is decoded here. */
@NullMarked
package org.kindred.assets.format;

import org.jspecify.annotations.NullMarked;
