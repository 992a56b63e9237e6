package org.kindred.markdown.syntax;

import org.commonmark.parser.Parser;
import org.commonmark.parser.Parser.ParserExtension;

/** Citations in Pandoc's syntax. */
final class CitationSyntax implements ParserExtension {

    @Override
    public void extend(Parser.Builder parser) {
        parser.customInlineContentParserFactory(new CitationKeys());
        parser.linkProcessor(new CitationBrackets());
    }
}
