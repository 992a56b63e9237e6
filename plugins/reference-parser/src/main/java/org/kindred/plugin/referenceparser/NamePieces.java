package org.kindred.plugin.referenceparser;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Cuts a list of names at its commas, semicolons and conjunctions. Conjunctions and markers ({@code eds.}) are used up; "et al." is not. */
final class NamePieces {

    /** What stands before a piece. */
    enum Separator {
        NONE, COMMA, OTHER
    }

    private static final int MARKS = Lexicon.EDITOR | Lexicon.TRANSLATOR;

    private final Reading reading;
    private final Words words;
    private final int first;
    private final int last;
    private final List<NamePiece> pieces = new ArrayList<>();

    private NamePieces(Reading reading, int first, int last) {
        this.reading = reading;
        this.words = reading.words();
        this.first = first;
        this.last = last;
    }

    static List<NamePiece> of(Reading reading, Segment segment) {
        Words words = reading.words();
        int first = segment.first();
        int last = segment.last();
        while (first < last && (isMark(words, first) || isIn(words, first))) {
            first++;
        }
        while (last > first && isMark(words, last)) {
            last--;
        }
        use(reading, segment.first(), first - 1);
        use(reading, last + 1, segment.last());
        return new NamePieces(reading, first, last).cut();
    }

    private static void use(Reading reading, int first, int last) {
        if (first <= last) {
            reading.use(first, last);
        }
    }

    private List<NamePiece> cut() {
        if (isOneOrganisation()) {
            return List.of(new NamePiece(words, Separator.NONE, first, last));
        }
        int start = first;
        var separator = Separator.NONE;
        for (int i = first; i <= last; i++) {
            int skipped = skipped(i);
            var here = i == first ? Separator.NONE : separator(i);
            if (skipped > 0 || here != Separator.NONE) {
                add(separator, start, i - 1);
                separator = skipped > 0 ? Separator.OTHER : stronger(separator, here, start == i);
                start = i + skipped;
                i += Math.max(0, skipped - 1);
            }
        }
        add(separator, start, last);
        return isListInOne() ? List.of(new NamePiece(words, Separator.NONE, pieces.getFirst().first(), pieces.getLast().last())) : pieces;
    }

    /** {@code National Academies of Sciences, Engineering, and Medicine}: what follows is neither a person nor an organisation. */
    private boolean isListInOne() {
        var rest = pieces.subList(Math.min(1, pieces.size()), pieces.size());
        return !rest.isEmpty() && pieces.getFirst().isOrganisation() && rest.stream().allMatch(NamePiece::isSpelledOut)
                && !rest.stream().allMatch(NamePiece::isOrganisation) && !hasSemicolon();
    }

    private boolean hasSemicolon() {
        return IntStream.rangeClosed(first + 1, last).anyMatch(i -> words.gap(i).indexOf(';') >= 0);
    }

    private static Separator stronger(Separator before, Separator here, boolean nothingBetween) {
        return nothingBetween && before == Separator.OTHER ? before : here;
    }

    private void add(Separator separator, int start, int end) {
        if (start <= end) {
            pieces.add(new NamePiece(words, separator, start, end));
        }
    }

    /** {@code National Institute for Health and Care Excellence} is no two names. */
    private boolean isOneOrganisation() {
        for (int i = first + 1; i <= last; i++) {
            if (separator(i) != Separator.NONE) {
                return false;
            }
        }
        return new NamePiece(words, Separator.NONE, first, last).isOrganisation();
    }

    /** How many words from this one on are no part of a name. */
    private int skipped(int i) {
        int kinds = Lexicon.SHIPPED.kinds(words.word(i));
        boolean and = (kinds & Lexicon.AND) != 0 && isSmall(i);
        if (and && i < last && isSmall(i + 1) && (Lexicon.SHIPPED.kinds(words.word(i + 1)) & Lexicon.ETAL) != 0) {
            return 2;
        }
        if (and && i > first) {
            reading.use(i, i);
            return 1;
        }
        if (i > first && isMark(words, i)) {
            reading.use(i, i);
            return 1;
        }
        return 0;
    }

    private boolean isSmall(int i) {
        return !Character.isUpperCase(words.text().charAt(words.start(i)));
    }

    /** {@code In}, {@code edited by}, {@code (eds.)}: says what the names are. Capitals are initials, but in brackets: {@code Ruhe HG}. */
    private static boolean isMark(Words words, int i) {
        int kinds = Lexicon.SHIPPED.kinds(words.word(i));
        if (isCapital(words, words.start(i)) && isCapital(words, words.end(i) - 1) && !words.gap(i).contains("(")) {
            return false;
        }
        boolean by = words.word(i).equalsIgnoreCase("by") || words.word(i).equalsIgnoreCase("par");
        boolean in = isIn(words, i) && (i == 0 || !words.gap(i).contains(","));
        return (kinds & MARKS) != 0 && (kinds & Lexicon.GIVEN) == 0 || by || in;
    }

    private static boolean isIn(Words words, int i) {
        int kinds = Lexicon.SHIPPED.kinds(words.word(i));
        return (kinds & Lexicon.IN) != 0 && (kinds & Lexicon.AND) == 0 && words.end(i) - words.start(i) > 1;
    }

    private static boolean isCapital(Words words, int at) {
        return Character.isUpperCase(words.text().charAt(at));
    }

    private Separator separator(int i) {
        String gap = words.gap(i);
        if (gap.indexOf(';') >= 0 || gap.indexOf('/') >= 0 || gap.indexOf(':') >= 0 || gap.indexOf('\uff1b') >= 0) {
            return Separator.OTHER;
        }
        if (gap.indexOf(',') >= 0 || gap.indexOf('\uff0c') >= 0 || gap.indexOf('\u3001') >= 0) {
            return Separator.COMMA;
        }
        boolean stop = gap.startsWith(".") && gap.length() > 1 && words.end(i - 1) - words.start(i - 1) > 2;
        boolean initialsEnd = gap.startsWith(". ") && NamePiece.isInitial(words, i - 1) && words.end(i - 1) - words.start(i - 1) > 1;
        return stop || initialsEnd && !NamePiece.isInitial(words, i) ? Separator.OTHER : Separator.NONE;
    }
}
