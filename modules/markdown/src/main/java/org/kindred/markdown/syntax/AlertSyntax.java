package org.kindred.markdown.syntax;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.parser.Parser.ParserExtension;

/** Alerts as GitHub writes them. A quotation with a title line of its own becomes an {@link Alert}. */
final class AlertSyntax implements ParserExtension {

    private static final Pattern TITLE = Pattern.compile("\\[!([A-Za-z]{3,9})\\][ \\t]*");

    @Override
    public void extend(Parser.Builder parser) {
        parser.postProcessor(document -> {
            document.accept(new Finder());
            return document;
        });
    }

    private static final class Finder extends AbstractVisitor {
        @Override
        public void visit(BlockQuote quote) {
            visitChildren(quote);
            if (quote.getFirstChild() instanceof Paragraph paragraph && paragraph.getFirstChild() instanceof Text title
                    && (title.getNext() == null ? paragraph.getNext() != null : isLineEnd(title.getNext()))) {
                kind(title).ifPresent(kind -> replace(quote, paragraph, title, kind));
            }
        }

        /** Two spaces behind the title are no reason to show it as it is written. */
        private static boolean isLineEnd(Node node) {
            return node instanceof SoftLineBreak || node instanceof HardLineBreak;
        }

        private static Optional<Alert.Kind> kind(Text title) {
            Matcher matcher = TITLE.matcher(title.getLiteral());
            return matcher.matches() && isPlain(title) ? kindOf(matcher.group(1).toUpperCase(Locale.ROOT)) : Optional.empty();
        }

        /** Whether the text is as long as its source: a bracket with a backslash is meant as a bracket. Spaces that end the line count. */
        private static boolean isPlain(Text title) {
            int more = title.getSourceSpans().stream().mapToInt(SourceSpan::getLength).sum() - title.getLiteral().length();
            return title.getNext() instanceof HardLineBreak ? more >= 2 : more == 0;
        }

        private static Optional<Alert.Kind> kindOf(String name) {
            for (Alert.Kind kind : Alert.Kind.values()) {
                if (kind.name().equals(name)) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }

        private static void replace(BlockQuote quote, Paragraph paragraph, Text title, Alert.Kind kind) {
            if (title.getNext() == null) {
                paragraph.unlink();
            } else {
                title.getNext().unlink();
                title.unlink();
            }
            var alert = new Alert(kind);
            alert.setSourceSpans(quote.getSourceSpans());
            quote.insertBefore(alert);
            for (Node child = quote.getFirstChild(); child != null; child = quote.getFirstChild()) {
                alert.appendChild(child);
            }
            quote.unlink();
        }
    }
}
