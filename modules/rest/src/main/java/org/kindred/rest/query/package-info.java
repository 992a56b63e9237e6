/**
 * The query language of lists, items and search: parameters are read into the kernel's words, each value checked against the kind of its
 * field. What is wrong is named, all of it at once, with what is allowed and what was probably meant.
 */
@NullMarked
package org.kindred.rest.query;

import org.jspecify.annotations.NullMarked;
