/**
 * Makes safe HTML and plain text of a parsed body. Everything, our own markup included, goes through one sanitiser with one allow-list
 * before it leaves; what the sanitiser lets through is written by one writer.
 */
@NullMarked
package org.kindred.markdown.html;

import org.jspecify.annotations.NullMarked;
