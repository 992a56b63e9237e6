/** Reads a content file into a draft with its findings, and renders a draft to safe HTML, text and an outline. */
@NullMarked
package org.kindred.markdown;

import org.jspecify.annotations.NullMarked;
