/**
 * Old articles: their references stand in a numbered list at the end, and bare numbers cite them. What is surely a citation is made one; what is
 * not sure stays as it was, and is told of.
 */
@NullMarked
package org.kindred.publish.numbered;

import org.jspecify.annotations.NullMarked;
