package org.kindred.markdown;

import org.commonmark.parser.Parser.ParserExtension;
import org.commonmark.renderer.html.HtmlRenderer.HtmlRendererExtension;

/**
 * The point at which a plugin adds Markdown syntax: how it is read, and how it is rendered. What it renders is sanitised like all else,
 * so only elements and attributes of the allow-list reach readers, and ids get {@code user-} in front.
 */
public interface MarkdownExtension extends ParserExtension, HtmlRendererExtension {
}
