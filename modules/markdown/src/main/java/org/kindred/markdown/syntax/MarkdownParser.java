package org.kindred.markdown.syntax;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Reads Markdown into a tree, any Markdown in a bounded time. Immutable, safe for threads. */
public final class MarkdownParser {

    /** How deep quotations and lists, and how deep emphasis and links, may be nested; deeper is taken as text. */
    static final int DEEPEST = 100;

    private final List<Extension> extensions;

    /** A parser with further syntax. */
    public MarkdownParser(List<? extends Parser.ParserExtension> further) {
        List<Extension> all = new ArrayList<>(List.of(TablesExtension.create(), StrikethroughExtension.create(),
                AutolinkExtension.create(), TaskListItemsExtension.create(), new AlertSyntax(), new RawText()));
        all.addAll(further);
        all.add(new FootnoteSyntax());
        this.extensions = List.copyOf(all);
    }

    /** All syntax beyond CommonMark's, some of which says how it is rendered. */
    public List<Extension> extensions() {
        return extensions;
    }

    /**
     * Reads a body.
     *
     * @param locale the language in which citations say what their locators are
     */
    public Syntax parse(String markdown, String locale) {
        var table = Effort.hugeTable(markdown);
        if (table.isPresent()) {
            return new Syntax.TooComplex(table.get(), "A table has too many cells.");
        }
        try {
            return MarkdownTree.of(parser(locale).parse(markdown));
        } catch (Effort.Exceeded e) {
            return new Syntax.TooComplex(e.line(), e.what());
        }
    }

    /** A parser for one text, which counts its own effort; making one takes some microseconds. */
    private Parser parser(String locale) {
        var citations = List.of(new CitationSyntax(Locators.in(locale)));
        return Parser.builder().linkProcessor(new Effort()).extensions(citations).extensions(extensions).maxOpenBlockParsers(DEEPEST)
                .maxInlineNesting(DEEPEST)
                .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES).build();
    }
}
