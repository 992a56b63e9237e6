package org.kindred.plugin.referenceparser;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Where a title ends, by two things that a labeller which looks at neighbours does not know: it goes on to the end of its sentence, and
 * what has a volume has a journal.
 */
final class TitleEnds {

    /** How much less sure it is what a rule has moved. */
    private static final double MOVED = 0.7;
    private static final int LONG = 5;

    private final Words words;
    private final List<Segment> segments;

    private TitleEnds(Words words, List<Segment> segments) {
        this.words = words;
        this.segments = segments;
    }

    static List<Segment> mended(Words words, List<Segment> segments) {
        return new TitleEnds(words, segments).mended();
    }

    private List<Segment> mended() {
        boolean lacksJournal = has(Label.VOLUME) && !has(Label.JOURNAL) && !has(Label.BOOK) && !has(Label.PUBLISHER);
        var mended = new ArrayList<Segment>();
        for (Segment segment : segments) {
            if (segment.label() == Label.TITLE && lacksJournal) {
                journalIn(segment).ifPresentOrElse(at -> cut(mended, segment, at), () -> mended.add(segment));
            } else if (segment.label() == Label.JOURNAL && !mended.isEmpty() && mended.getLast().label() == Label.TITLE) {
                Segment title = mended.getLast();
                rest(title, segment).ifPresentOrElse(at -> {
                    mended.removeLast();
                    double probability = Math.min(title.probability(), segment.probability());
                    cut(mended, new Segment(Label.TITLE, title.first(), segment.last(), probability), at);
                }, () -> mended.add(segment));
            } else {
                mended.add(segment);
            }
        }
        return mended;
    }

    private boolean has(Label label) {
        return segments.stream().anyMatch(segment -> segment.label() == label);
    }

    private static void cut(List<Segment> mended, Segment whole, int at) {
        double probability = whole.probability() * MOVED;
        mended.add(new Segment(Label.TITLE, whole.first(), at - 1, probability));
        mended.add(new Segment(Label.JOURNAL, at, whole.last(), probability));
    }

    /** {@code Drug-induced acute pancreatitis. Medical toxicology}: the last sentence of such a title is the journal. */
    private OptionalInt journalIn(Segment title) {
        var sentence = IntStream.rangeClosed(title.first() + 1, title.last()).filter(this::beginsSentence).reduce((before, last) -> last);
        return sentence.isPresent() ? sentence
                : IntStream.rangeClosed(title.first() + 1, title.last()).filter(i -> words.gap(i).startsWith(",") && isJournal(i))
                        .reduce((before, last) -> last);
    }

    /** {@code …, future trends and pharmacotherapy. J Bioequiv Availab}: where the journal really begins. */
    private OptionalInt rest(Segment title, Segment journal) {
        if (beginsSentence(journal.first()) || endsTitle(words.gap(journal.first())) || title.last() + 1 != journal.first()) {
            return OptionalInt.empty();
        }
        return IntStream.rangeClosed(journal.first() + 1, journal.last())
                .filter(i -> beginsSentence(i) || i == journal.first() + 1 && endsInLetter(i)).findFirst();
    }

    private static boolean endsTitle(String gap) {
        return gap.indexOf('.') >= 0 || gap.chars().anyMatch(Signs::isDoubleQuote) || gap.indexOf('\u2019') >= 0;
    }

    /** After a full stop that ends no abbreviation. */
    private boolean beginsSentence(int i) {
        String gap = words.gap(i);
        if (gap.length() < 2 || ".?!".indexOf(gap.charAt(0)) < 0 || !Character.isUpperCase(words.text().codePointAt(words.start(i)))) {
            return gap.length() > 2 && gap.startsWith("). ");
        }
        String before = words.word(i - 1);
        boolean small = before.length() >= LONG && Character.isLowerCase(before.codePointAt(0));
        return gap.charAt(0) != '.' || small || before.length() >= LONG && isJournal(i) && !isJournal(i - 1);
    }

    /** {@code … and chronic hepatitis C. Intervirology}; but {@code J. Virol.} */
    private boolean endsInLetter(int i) {
        String letter = words.word(i - 1);
        return letter.length() == 1 && !isJournal(i - 1) && words.gap(i - 1).isBlank() && words.gap(i).startsWith(". ");
    }

    private boolean isJournal(int i) {
        return (Lexicon.SHIPPED.kinds(words.word(i)) & Lexicon.JOURNAL) != 0;
    }
}
