package org.kindred.markdown.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.kindred.kernel.citation.Cluster.Cite;
import org.kindred.markdown.syntax.CitationNode.Doubt;

/** What stands in a pair of brackets, cut at its semicolons: each part is a key with words before and behind it. */
final class CiteParts {

    /** Nothing in brackets. */
    static final CiteParts NONE = new CiteParts();

    private final List<Part> parts = new ArrayList<>();
    private final List<Doubt> doubts = new ArrayList<>();

    /** A key, if there is one, and the words around it. */
    private static final class Part {
        private final List<Node> before = new ArrayList<>();
        private final List<Node> after = new ArrayList<>();
        private String key = "";
        /** The key as it was written. */
        private String source = "";
        /** Whether another key ended it, and no semicolon. */
        private boolean cutShort;

        void add(Node node) {
            (key.isEmpty() ? before : after).add(node);
        }

        boolean hasKey() {
            return !key.isEmpty();
        }
    }

    private record Read(CitationNode.Part part, List<Doubt> doubts) {
    }

    private final List<Read> reads = new ArrayList<>();

    private CiteParts() {
    }

    static CiteParts of(List<Node> inside, Locators locators) {
        var all = new CiteParts();
        all.parts.add(new Part());
        inside.forEach(all::add);
        all.read(locators);
        return all;
    }

    private void add(Node node) {
        switch (node) {
            case CitationKey key -> key(key);
            case Text text -> words(text.getLiteral());
            default -> parts.getLast().add(node);
        }
    }

    /** A second key in one part is a work of its own. */
    private void key(CitationKey key) {
        if (parts.getLast().hasKey()) {
            doubts.add(new Doubt("Between two works in one pair of brackets there is no semicolon, before %s.".formatted(key.source()),
                    "Write [@one; @two]."));
            parts.getLast().cutShort = true;
            parts.add(new Part());
        }
        parts.getLast().key = key.key();
        parts.getLast().source = key.source();
    }

    private void words(String words) {
        var pieces = words.split(";", -1);
        for (int i = 0; i < pieces.length; i++) {
            if (i > 0) {
                parts.add(new Part());
            }
            if (!pieces[i].isEmpty()) {
                parts.getLast().add(new Text(pieces[i]));
            }
        }
    }

    private void read(Locators locators) {
        parts.forEach(part -> reads.add(read(part, locators)));
        reads.forEach(read -> doubts.addAll(read.doubts()));
    }

    private static Read read(Part part, Locators locators) {
        String words = InlineMarkup.of(part.before);
        boolean suppressed = part.hasKey() && endsWithMinus(words);
        String prefix = suppressed ? words.substring(0, words.length() - 1) : words;
        var rest = locators.read(InlineMarkup.of(part.hasKey() ? part.after : part.before));
        String suffix = part.cutShort ? rest.suffix().replaceFirst("[,\\s]++$", "") : rest.suffix();
        var cite = new Cite(part.key, part.hasKey() ? prefix.strip() : "", rest.label(), rest.locator(), suffix, suppressed, false);
        String source = (words + part.source + InlineMarkup.of(part.after)).strip();
        return new Read(new CitationNode.Part(cite, "[" + source + "]"), rest.doubts());
    }

    /** Whether a word ends with the minus of {@code -@key}: one that stands by itself. */
    static boolean endsWithMinus(String words) {
        int last = words.length() - 1;
        return last >= 0 && words.charAt(last) == '-'
                && (last == 0 || !CitationKeys.isWord(words.charAt(last - 1)) && words.charAt(last - 1) != '-');
    }

    /** Whether every part from this one on has a key, and there is any part at all. */
    boolean areCites(int from) {
        return !parts.isEmpty() && parts.stream().skip(from).allMatch(Part::hasKey);
    }

    /** Whether it begins with a cite, and not with what belongs to a key before the brackets. */
    boolean startsWithKey() {
        return !parts.isEmpty() && parts.getFirst().hasKey();
    }

    /** Whether there is anything to add to a key before the brackets; {@code [^x]} would be the mark of a footnote. */
    boolean isMore() {
        if (startsWithKey()) {
            return true;
        }
        String words = parts.isEmpty() ? "" : InlineMarkup.of(parts.getFirst().before);
        return !words.isBlank() && !words.startsWith("^");
    }

    /** Whether there are cites beside the one before the brackets. */
    boolean hasCites() {
        return parts.stream().anyMatch(Part::hasKey);
    }

    List<CitationNode.Part> cited() {
        return reads.stream().map(Read::part).toList();
    }

    List<Doubt> doubts() {
        return doubts;
    }

    /** The key before the brackets, with what they say of it. */
    CitationNode.Part first(CitationKey key, boolean suppressed) {
        String source = (suppressed ? "-" : "") + key.source();
        if (parts.isEmpty() || startsWithKey()) {
            return new CitationNode.Part(new Cite(key.key(), "", "", "", "", suppressed, !suppressed), source);
        }
        var words = reads.getFirst().part();
        return new CitationNode.Part(new Cite(key.key(), "", words.cite().label(), words.cite().locator(), words.cite().suffix(),
                suppressed, !suppressed), source + " " + words.source());
    }

    /** All cites, with that one in front. */
    List<CitationNode.Part> behind(CitationNode.Part first) {
        return Stream.concat(Stream.of(first), cited().stream().skip(startsWithKey() ? 0 : 1)).toList();
    }
}
