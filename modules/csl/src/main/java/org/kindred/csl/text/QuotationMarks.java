package org.kindred.csl.text;

import java.util.ArrayList;
import java.util.List;

/** The pairs of quotation marks that a source may hold. */
final class QuotationMarks {

    /**
     * An opening and a closing mark.
     *
     * @param open  without the space that some languages put inside
     * @param spaced whether there is such a space
     */
    record Pair(String open, String close, boolean spaced) {

        /** What an opening mark without its partner is taken for. */
        String alone() {
            return open.equals("'") ? "’" : open;
        }

        private static Pair of(String open, String close) {
            String bare = bare(open);
            return new Pair(bare, bare(close), open.length() > bare.length());
        }
    }

    private static final List<Pair> STRAIGHT_PAIRS = List.of(Pair.of("\"", "\""), Pair.of("'", "'"));

    /** None: the marks stay as they are. */
    static final QuotationMarks NONE = new QuotationMarks(List.of());

    /** Only the marks of a typewriter. */
    static final QuotationMarks STRAIGHT = new QuotationMarks(STRAIGHT_PAIRS);

    private static final QuotationMarks ENGLISH = withLocale(Typography.ENGLISH);

    private final List<Pair> pairs;

    private QuotationMarks(List<Pair> pairs) {
        this.pairs = pairs;
    }

    /** The marks of the locale, the English ones and those of a typewriter. */
    static QuotationMarks of(Typography typography) {
        return typography.equals(Typography.ENGLISH) ? ENGLISH : withLocale(typography);
    }

    private static QuotationMarks withLocale(Typography typography) {
        List<Pair> pairs = new ArrayList<>(STRAIGHT_PAIRS);
        add(pairs, typography.openQuote(), typography.closeQuote());
        add(pairs, typography.openInnerQuote(), typography.closeInnerQuote());
        add(pairs, "“", "”");
        add(pairs, "‘", "’");
        return new QuotationMarks(List.copyOf(pairs));
    }

    private static void add(List<Pair> pairs, String open, String close) {
        String mark = bare(open);
        if (!mark.isEmpty() && !bare(close).isEmpty() && pairs.stream().noneMatch(pair -> pair.open.equals(mark))) {
            pairs.add(Pair.of(open, close));
        }
    }

    /** Spaces that do not break are none for {@link String#strip}. */
    private static String bare(String mark) {
        return mark.replace('\u00a0', ' ').replace('\u202f', ' ').strip();
    }

    boolean isEmpty() {
        return pairs.isEmpty();
    }

    /** The pairs whose opening mark stands at the place: none, or one. */
    List<Pair> openingAt(String source, int at) {
        for (Pair pair : pairs) {
            if (source.startsWith(pair.open, at)) {
                return List.of(pair);
            }
        }
        return List.of();
    }
}
