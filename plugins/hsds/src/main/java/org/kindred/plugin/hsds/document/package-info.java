/** The objects of HSDS, made of what is in the directory. */
@NullMarked
package org.kindred.plugin.hsds.document;

import org.jspecify.annotations.NullMarked;
