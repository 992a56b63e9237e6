package org.kindred.csl.text;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.kindred.csl.text.RichText.Affixed;
import org.kindred.csl.text.RichText.Joined;
import org.kindred.csl.text.RichText.Literal;
import org.kindred.csl.text.RichText.Sequence;

/** Which delimiters stand between joined parts. */
final class Joining {

    private static final char NONE = '\0';
    private static final RichText SPACE = RichText.of(" ");

    private Joining() {
    }

    static RichText of(List<RichText> parts, RichText delimiter, boolean yielding) {
        List<RichText> full = withoutEmpty(parts);
        return delimiter.isEmpty() || full.size() < 2 ? RichText.concat(full) : new Joined(full, delimiter, yielding);
    }

    static List<RichText> withoutEmpty(List<RichText> parts) {
        RichText[] full = new RichText[parts.size()];
        int count = 0;
        for (RichText part : parts) {
            if (!part.isEmpty()) {
                full[count++] = part;
            }
        }
        return List.of(count == full.length ? full : Arrays.copyOf(full, count));
    }

    /** Visits the parts and what stands between them, in order. */
    static void forEach(Joined joined, Consumer<RichText> visit) {
        List<RichText> parts = joined.parts();
        visit.accept(parts.getFirst());
        for (int index = 1; index < parts.size(); index++) {
            RichText part = parts.get(index);
            visit.accept(joined.yielding() ? between(parts.get(index - 1), part, joined.delimiter()) : joined.delimiter());
            visit.accept(part);
        }
    }

    /** Users end or start the words around a cite with a delimiter of their own. */
    private static RichText between(RichText before, RichText after, RichText delimiter) {
        char first = edge(after, true);
        if (first == ',' || first == ';' || first == '.') {
            return RichText.EMPTY;
        }
        char last = edge(before, false);
        return last == ',' || last == ';' ? SPACE : delimiter;
    }

    /** The first or the last character that will be rendered, quotation marks aside. */
    private static char edge(RichText text, boolean first) {
        return switch (text) {
            case Literal(String value) -> value.charAt(first ? 0 : value.length() - 1);
            case Sequence(List<RichText> parts) -> edge(parts, first);
            case Joined(List<RichText> parts, RichText delimiter, boolean yielding) -> edge(parts, first);
            case Affixed(RichText prefix, RichText content, RichText suffix) ->
                    edge(List.of(prefix, content, suffix), first);
            case RichText.Formatted(Formatting formatting, RichText content) -> edge(content, first);
            case RichText.Quotation(RichText content, boolean continued) -> edge(content, first);
            case RichText.CaseKept(RichText content) -> edge(content, first);
            case RichText.Undecorated(RichText content) -> edge(content, first);
            case RichText.Block(Display display, RichText content) -> edge(content, first);
            case RichText.Link(String url, RichText content) -> edge(content, first);
            case RichText.Tagged(Object tag, RichText content) -> edge(content, first);
        };
    }

    private static char edge(List<RichText> parts, boolean first) {
        for (RichText part : first ? parts : parts.reversed()) {
            char edge = edge(part, first);
            if (edge != NONE) {
                return edge;
            }
        }
        return NONE;
    }
}
