package org.kindred.markdown.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkProcessor;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Scanner;
import org.kindred.kernel.citation.Cluster.Cite;

/** Turns {@code [see @a, pp. 508-510; -@b]} into one citation, out of the keys already found between the brackets. */
final class CitationBrackets implements LinkProcessor {

    private static final int LONGEST = 4_000;

    @Override
    public LinkResult process(LinkInfo link, Scanner scanner, InlineParserContext context) {
        if (link.marker() != null || link.destination() != null || isReference(link, scanner, context)) {
            return LinkResult.none();
        }
        return cites(link.openingBracket().getNext())
                .map(cites -> new CitationNode(cites, "[" + link.text(scanner) + "]", true))
                .map(node -> LinkResult.replaceWith(node, link.afterTextBracket())).orElse(LinkResult.none());
    }

    private static boolean isReference(LinkInfo link, Scanner scanner, InlineParserContext context) {
        String label = link.label() == null || link.label().isEmpty() ? link.text(scanner) : link.label();
        return label.length() < 1_000 && context.getDefinition(LinkReferenceDefinition.class, label) != null;
    }

    /** The cites in a row of inline nodes; empty where a part has no key, or something no citation holds. */
    private static Optional<List<Cite>> cites(@org.jspecify.annotations.Nullable Node first) {
        var parts = new ArrayList<Part>();
        var part = new Part();
        for (Node node = first; node != null; node = node.getNext()) {
            if (node instanceof CitationNode key && !key.isMeant()) {
                part.key(key);
            } else if (node instanceof CitationNode key && key.source().startsWith("@")) {
                part.key(key);
            } else {
                var text = text(node);
                if (text.isEmpty()) {
                    return Optional.empty();
                }
                part = addText(text.get(), part, parts);
            }
        }
        parts.add(part);
        return parts.stream().allMatch(Part::hasOneKey) ? Optional.of(parts.stream().map(Part::cite).toList()) : Optional.empty();
    }

    /** Adds text to the open part, beginning a new one at each semicolon behind a key. */
    private static Part addText(String text, Part open, List<Part> done) {
        Part part = open;
        var pieces = text.split(";", -1);
        for (int i = 0; i < pieces.length; i++) {
            if (i > 0) {
                done.add(part);
                part = new Part();
            }
            part.text(pieces[i]);
        }
        return part;
    }

    private static Optional<String> text(Node node) {
        return switch (node) {
            case Text text when text.getLiteral().length() <= LONGEST -> Optional.of(text.getLiteral());
            case Code code -> Optional.of(code.getLiteral().replace(';', ','));
            case SoftLineBreak line -> Optional.of(" ");
            case HardLineBreak line -> Optional.of(" ");
            default -> Optional.empty();
        };
    }

    /** What stands between two semicolons. */
    private static final class Part {
        private final StringBuilder before = new StringBuilder();
        private final StringBuilder after = new StringBuilder();
        private String key = "";
        private int keys;

        void key(CitationNode node) {
            keys++;
            var cite = node.cites().getFirst();
            key = cite.slug();
            String rest = node.source().substring(node.source().indexOf(key) + key.length());
            after.append(rest.startsWith("}") ? rest.substring(1) : rest);
        }

        void text(String text) {
            (keys == 0 ? before : after).append(text.replace("*", ""));
        }

        boolean hasOneKey() {
            return keys == 1;
        }

        Cite cite() {
            String words = before.toString();
            boolean suppressed = words.equals("-") || words.endsWith(" -");
            String prefix = (suppressed ? words.substring(0, words.length() - 1) : words).strip();
            var rest = Locators.read(after.toString());
            return new Cite(key, prefix, rest.label(), rest.locator(), rest.suffix(), suppressed, false);
        }
    }
}
