/**
 * Reads a content file into a draft with its findings, and renders a draft to safe HTML, text and an outline. {@link
 * org.kindred.markdown.MarkdownFormat} is the way in; the packages below it follow the way of a file: {@code source}, {@code yaml},
 * {@code field}, {@code syntax}, {@code html} and {@code words}.
 */
@NullMarked
package org.kindred.markdown;

import org.jspecify.annotations.NullMarked;
