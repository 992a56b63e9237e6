package org.kindred.plugin.referenceparser;

import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;

/** Volume, issue, pages and edition: numbers with words beside them that only say which is which. */
final class Numbers {

    private static final Set<String> PARTS = Set.of("suppl", "supplement", "pt", "part");

    private final Reading reading;
    private final Words words;

    Numbers(Reading reading) {
        this.reading = reading;
        this.words = reading.words();
    }

    /** A second number in brackets is the issue: {@code 355(9222)}. */
    void volume(Segment segment) {
        int last = segment.last();
        if (last > segment.first() && isNumeric(last) && isNumeric(last - 1) && words.gap(last).strip().equals("(")
                && !reading.has("issue")) {
            number("volume", new Segment(segment.label(), segment.first(), last - 1, segment.probability()), Lexicon.VOLUME);
            number("issue", segment.from(last), Lexicon.ISSUE);
        } else {
            number("volume", last > segment.first() && isPart(last) ? new Segment(segment.label(), segment.first(), last - 1,
                    segment.probability()) : segment, Lexicon.VOLUME);
        }
    }

    void issue(Segment segment) {
        boolean after = segment.first() > 0 && isPart(segment.first() - 1);
        number("issue", after ? segment.from(segment.first() - 1) : segment, Lexicon.ISSUE | Lexicon.VOLUME);
    }

    /** {@code Suppl 1} is another issue than {@code 1}: such a word is no mere marker. */
    private boolean isPart(int i) {
        return PARTS.contains(words.word(i).toLowerCase(Locale.ROOT));
    }

    /** {@code pp. 12-34} are pages; {@code 266 p.} is how many a book has. */
    void pages(Segment segment) {
        boolean total = segment.last() > segment.first() && isMarker(segment.last(), Lexicon.PAGES)
                && Shape.of(words.text(), words.start(segment.first()), words.end(segment.first())).isNumeric();
        number(total ? "number-of-pages" : "page", segment, Lexicon.PAGES);
    }

    void edition(Segment segment) {
        Segment inner = trimmed(segment, i -> isMarker(i, Lexicon.EDITION) && !isNumeric(i) || isMarker(i, Lexicon.EDITOR));
        String text = inner.isEmpty() || !isNumeric(inner.first()) ? Texts.of(words, segment.first(), segment.last())
                : Texts.of(words, inner.first(), inner.last());
        reading.setText("edition", text, segment);
    }

    private void number(String variable, Segment segment, int marker) {
        Segment inner = untilBracket(trimmed(segment, i -> isMarker(i, marker) && !isNumeric(i) && !isPart(i)));
        if (!inner.isEmpty() && !reading.has(variable)) {
            reading.setText(variable, text(inner), inner);
            markers(segment, inner);
        }
    }

    private void markers(Segment segment, Segment inner) {
        reading.use(segment.first(), inner.first());
        for (int i = inner.last() + 1; i <= segment.last(); i++) {
            if (!isNumeric(i) && isMarker(i, Lexicon.ISSUE | Lexicon.VOLUME | Lexicon.PAGES)) {
                reading.use(i, i);
            }
        }
    }

    /** {@code (6):[about 1 p.]}: what follows the closing bracket is no part of the number in it. */
    private Segment untilBracket(Segment segment) {
        for (int i = segment.first() + 1; i <= segment.last(); i++) {
            if (words.gap(i).startsWith(")") || words.gap(i).startsWith("]")) {
                String inside = words.span(segment.first(), i - 1);
                return inside.indexOf('(') >= 0 || inside.indexOf('[') >= 0 ? segment
                        : new Segment(segment.label(), segment.first(), i - 1, segment.probability());
            }
        }
        return segment;
    }

    /** Without brackets around it. */
    private String text(Segment inner) {
        return Texts.between(words, inner.first(), inner.last());
    }

    private boolean isNumeric(int i) {
        return Shape.of(words.text(), words.start(i), words.end(i)).isNumeric();
    }

    private boolean isMarker(int i, int marker) {
        return (Lexicon.SHIPPED.kinds(words.word(i)) & marker) != 0;
    }

    private static Segment trimmed(Segment segment, IntPredicate marker) {
        int first = segment.first();
        int last = segment.last();
        while (first <= last && marker.test(first)) {
            first++;
        }
        while (last > first && marker.test(last)) {
            last--;
        }
        return new Segment(segment.label(), first, last, segment.probability());
    }
}
