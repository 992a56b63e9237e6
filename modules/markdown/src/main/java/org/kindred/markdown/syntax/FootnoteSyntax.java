package org.kindred.markdown.syntax;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.Parser;
import org.commonmark.parser.Parser.ParserExtension;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Scanner;

/**
 * Footnotes as GitHub writes them. Those that are referred to are gathered at the end, in the order of their first reference, so that the
 * order of the tree is that of reading; what nobody refers to goes.
 */
final class FootnoteSyntax implements ParserExtension {

    @Override
    public void extend(Parser.Builder parser) {
        parser.customBlockParserFactory(new FootnoteParser.Factory());
        parser.linkProcessor(FootnoteSyntax::reference);
        parser.postProcessor(FootnoteSyntax::gather);
    }

    private static LinkResult reference(LinkInfo link, Scanner scanner, InlineParserContext context) {
        if (link.destination() != null || link.marker() != null) {
            return LinkResult.none();
        }
        String text = link.text(scanner);
        var footnote = text.startsWith("^") ? context.getDefinition(Footnote.class, text.substring(1)) : null;
        return footnote == null ? LinkResult.none() : LinkResult.replaceWith(new FootnoteReference(footnote), link.afterTextBracket());
    }

    private static Node gather(Node document) {
        List<Footnote> written = new ArrayList<>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(CustomBlock block) {
                if (block instanceof Footnote footnote) {
                    written.add(footnote);
                }
                visitChildren(block);
            }
        });
        written.forEach(Node::unlink);
        document.appendChild(written.isEmpty() ? new FootnoteList() : used(document));
        return document;
    }

    /** Those in the text first, then those within footnotes. */
    private static FootnoteList used(Node document) {
        var used = new FootnoteList();
        var waiting = new ArrayDeque<Node>();
        Set<Footnote> found = Collections.newSetFromMap(new IdentityHashMap<>());
        waiting.add(document);
        while (!waiting.isEmpty()) {
            waiting.remove().accept(new AbstractVisitor() {
                @Override
                public void visit(CustomNode node) {
                    if (node instanceof FootnoteReference reference && found.add(reference.footnote())) {
                        used.appendChild(reference.footnote());
                        waiting.add(reference.footnote());
                    }
                    visitChildren(node);
                }
            });
        }
        return used;
    }
}
