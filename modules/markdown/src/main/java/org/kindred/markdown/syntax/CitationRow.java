package org.kindred.markdown.syntax;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.SourceSpans;
import org.commonmark.node.Text;

/**
 * A row of inline nodes in which something is cited, such as a paragraph's. Pairs of brackets that hold keys become citations; so does each
 * key outside of them, together with the bracket behind it. The work grows with the row alone, however its brackets are nested.
 */
final class CitationRow {

    private static final int NONE = -1;

    private final Locators locators;
    private final List<Node> nodes = new ArrayList<>();
    /** For each opening bracket that has one, its closing bracket. */
    private final int[] closing;
    /** How many keys stand in the brackets that open here, and how many more in brackets within them. */
    private final int[] keys;
    private final int[] innerKeys;

    CitationRow(List<Node> row, Locators locators) {
        this.locators = locators;
        row.forEach(node -> nodes.addAll(node instanceof Text text ? split(text) : List.of(node)));
        this.closing = new int[nodes.size()];
        this.keys = new int[nodes.size()];
        this.innerKeys = new int[nodes.size()];
        match();
    }

    /** Cuts a text at its brackets, which come to stand alone. */
    private static List<Text> split(Text text) {
        String words = text.getLiteral();
        if (words.indexOf('[') < 0 && words.indexOf(']') < 0) {
            return List.of(text);
        }
        List<Text> pieces = new ArrayList<>();
        for (int from = 0; from < words.length();) {
            int to = from + 1;
            while (to < words.length() && !isBracket(words.charAt(from)) && !isBracket(words.charAt(to))) {
                to++;
            }
            pieces.add(piece(text, from, to));
            from = to;
        }
        pieces.forEach(text::insertBefore);
        text.unlink();
        return pieces;
    }

    private static Text piece(Text text, int from, int to) {
        var piece = new Text(text.getLiteral().substring(from, to));
        if (text.getSourceSpans().size() == 1 && text.getSourceSpans().getFirst().getLength() >= to) {
            piece.setSourceSpans(List.of(text.getSourceSpans().getFirst().subSpan(from, to)));
        }
        return piece;
    }

    private static boolean isBracket(char c) {
        return c == '[' || c == ']';
    }

    private void match() {
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < nodes.size(); i++) {
            closing[i] = NONE;
            if (isBracket(i, '[')) {
                open.push(i);
            } else if (nodes.get(i) instanceof CitationKey && !open.isEmpty()) {
                keys[open.element()]++;
            } else if (isBracket(i, ']') && !open.isEmpty()) {
                int start = open.pop();
                closing[start] = i;
                if (!open.isEmpty()) {
                    innerKeys[open.element()] += keys[start] + innerKeys[start];
                }
            }
        }
    }

    private boolean isBracket(int at, char bracket) {
        return at < nodes.size() && nodes.get(at) instanceof Text text && text.getLiteral().length() == 1
                && text.getLiteral().charAt(0) == bracket;
    }

    /** Puts citations in the place of what was written. */
    void read() {
        for (int at = 0; at < nodes.size();) {
            at = nodes.get(at) instanceof CitationKey key ? sentence(key, at) : closing[at] == NONE ? at + 1 : brackets(at);
        }
        join();
    }

    /** A pair of brackets; the place to go on from. */
    private int brackets(int start) {
        int end = closing[start];
        var parts = keys[start] > 0 && innerKeys[start] == 0 ? CiteParts.of(inside(start), locators) : CiteParts.NONE;
        if (!parts.areCites(0)) {
            return start + 1;
        }
        replace(start, end, new CitationNode(parts.cited(), parts.doubts(), true));
        return end + 1;
    }

    /** A key outside of brackets, with those that follow it; the place to go on from. */
    private int sentence(CitationKey key, int at) {
        boolean suppressed = at > 0 && nodes.get(at - 1) instanceof Text before && CiteParts.endsWithMinus(before.getLiteral());
        int start = at + 1;
        while (start < nodes.size() && isSpace(nodes.get(start))) {
            start++;
        }
        var parts = mayHoldMore(start) ? CiteParts.of(inside(start), locators) : CiteParts.NONE;
        int end = parts.areCites(parts.startsWithKey() ? 0 : 1) && parts.isMore() ? closing[start] : at;
        var more = end == at ? CiteParts.NONE : parts;
        var first = more.first(key, suppressed);
        var node = new CitationNode(more.behind(first), more.doubts(), suppressed || !first.cite().locator().isEmpty() || more.hasCites());
        replace(at, end, node);
        if (suppressed) {
            takeMinus(at - 1, node);
        }
        return end + 1;
    }

    private boolean mayHoldMore(int start) {
        return start < nodes.size() && closing[start] != NONE && innerKeys[start] == 0 && !isBracket(closing[start] + 1, '[')
                && !isFollowedByParenthesis(closing[start]) && inside(start).stream().noneMatch(FootnoteReference.class::isInstance);
    }

    private boolean isFollowedByParenthesis(int end) {
        return end + 1 < nodes.size() && nodes.get(end + 1) instanceof Text text && text.getLiteral().startsWith("(");
    }

    private List<Node> inside(int start) {
        return nodes.subList(start + 1, closing[start]);
    }

    private static boolean isSpace(Node node) {
        return node instanceof Text text && text.getLiteral().isBlank() || node instanceof SoftLineBreak || node instanceof HardLineBreak;
    }

    /** Marks of footnotes are not swallowed; they come behind. */
    private void replace(int start, int end, CitationNode citation) {
        var spans = new SourceSpans();
        spans.addAllFrom(nodes.subList(start, end + 1));
        citation.setSourceSpans(placed(spans.getSourceSpans(), start));
        nodes.get(start).insertBefore(citation);
        Node last = citation;
        for (Node node : nodes.subList(start, end + 1)) {
            if (node instanceof FootnoteReference) {
                last.insertAfter(node);
                last = node;
            } else {
                citation.appendChild(asText(node));
            }
        }
    }

    /** Where its text came out of escapes, a bracket has no place of its own; the key behind it has. */
    private List<SourceSpan> placed(List<SourceSpan> spans, int start) {
        return nodes.get(start).getSourceSpans().isEmpty() && !spans.isEmpty() && isBracket(start, '[')
                && nodes.get(start + 1) instanceof CitationKey && spans.getFirst().getColumnIndex() > 0
                        ? List.of(SourceSpan.of(spans.getFirst().getLineIndex(), spans.getFirst().getColumnIndex() - 1,
                                Math.max(0, spans.getFirst().getInputIndex() - 1), 1))
                        : spans;
    }

    /** Within a citation there is no other one. */
    private static Node asText(Node node) {
        if (node instanceof CitationKey key) {
            var text = new Text(key.source());
            key.unlink();
            return text;
        }
        CitationSyntax.children(node).forEach(child -> {
            if (child instanceof CitationNode citation) {
                CitationSyntax.children(citation).forEach(citation::insertBefore);
                citation.unlink();
            } else {
                asText(child);
            }
        });
        return node;
    }

    private void takeMinus(int at, CitationNode citation) {
        var before = (Text) nodes.get(at);
        before.setLiteral(before.getLiteral().substring(0, before.getLiteral().length() - 1));
        citation.prependChild(new Text("-"));
    }

    /** Puts together again what was cut. */
    private void join() {
        for (Node node : nodes) {
            if (node instanceof Text text && text.getParent() != null && text.getNext() instanceof Text) {
                join(text);
            }
        }
    }

    private static void join(Text first) {
        List<Text> texts = new ArrayList<>();
        for (Node node = first; node instanceof Text text; node = node.getNext()) {
            texts.add(text);
        }
        first.setSourceSpans(spans(texts));
        first.setLiteral(texts.stream().map(Text::getLiteral).collect(Collectors.joining()));
        texts.stream().skip(1).forEach(Node::unlink);
    }

    /** Where texts stand; nowhere if one of them stands nowhere, as others count on places that are as long as the text. */
    private static List<SourceSpan> spans(List<Text> texts) {
        var spans = new SourceSpans();
        if (texts.stream().noneMatch(text -> text.getSourceSpans().isEmpty())) {
            spans.addAllFrom(texts);
        }
        return spans.getSourceSpans();
    }
}
