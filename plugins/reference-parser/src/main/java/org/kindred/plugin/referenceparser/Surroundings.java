package org.kindred.plugin.referenceparser;

/** What can be told of the words of a reference by looking at all of it once: shapes, gaps, brackets, sentences, phrases. */
final class Surroundings {

    private static final int CLAUSE_KINDS = Lexicon.JOURNAL | Lexicon.PLACE | Lexicon.PUBLISHER | Lexicon.EDITOR | Lexicon.IN
            | Lexicon.CONFERENCE
            | Lexicon.MONTH | Lexicon.FUNCTION;

    private final Words words;
    private final int count;
    private final long[] hashes;
    private final Shape[] shapes;
    private final int[] kinds;
    private final long[] gaps;
    private final int[] boundaries;
    private final int[] states;
    private final int[] sentences;
    private final int[] years;
    private final int[] nextYears;
    private final int[] phraseStarts;
    private final int[] phraseEnds;
    private final int[] looks;
    private final int[] phraseKinds;
    private final int[] clauseStarts;
    private final int[] clauseEnds;
    private final int[] clauseLooks;
    private final int[] behind;
    private final int[] ahead;

    Surroundings(Words words) {
        this.words = words;
        count = words.count();
        hashes = new long[count];
        shapes = new Shape[count];
        kinds = new int[count];
        gaps = new long[count + 1];
        boundaries = new int[count + 1];
        states = new int[count];
        sentences = new int[count];
        years = new int[count];
        nextYears = new int[count];
        phraseStarts = new int[count];
        phraseEnds = new int[count];
        looks = new int[count];
        phraseKinds = new int[count];
        clauseStarts = new int[count];
        clauseEnds = new int[count];
        clauseLooks = new int[count];
        behind = new int[count];
        ahead = new int[count];
        words();
        gaps();
        forward();
        backward();
        phrases();
        clauses();
    }

    private void words() {
        for (int i = 0; i < count; i++) {
            if (words.isLink(i)) {
                hashes[i] = 1000L + words.link(i).kind().number();
                shapes[i] = Shape.LINK;
                continue;
            }
            shapes[i] = Shape.of(words.text(), words.start(i), words.end(i));
            hashes[i] = shapes[i].isNumeric() && shapes[i].number() <= Shape.PAGE_RANGE.number() ? shapes[i].number()
                    : Hash.of(words.text(), words.start(i), words.end(i));
            kinds[i] = Lexicon.SHIPPED.kinds(hashes[i]);
        }
    }

    private void gaps() {
        var gap = new Gap();
        for (int i = 0; i <= count; i++) {
            gap.read(words.text(), words.gapStart(i), words.gapEnd(i));
            gaps[i] = gap.hash();
            boundaries[i] = i == 0 ? Gap.BOUNDARIES - 1 : gap.boundary();
            if (i < count) {
                states[i] = gap.state();
            }
        }
    }

    private void forward() {
        int sentence = 0;
        int year = 0;
        int seen = 0;
        for (int i = 0; i < count; i++) {
            sentence += i > 0 && endsSentence(i) ? 1 : 0;
            sentences[i] = Math.min(sentence, 6);
            years[i] = year;
            behind[i] = seen;
            year = shapes[i].isYear() ? Math.min(year + 1, 2) : year;
            seen |= kinds[i] & Lexicon.MARKERS;
        }
    }

    /** A full stop after an initial or a short abbreviation ends nothing. */
    private boolean endsSentence(int i) {
        int boundary = boundaries[i];
        return boundary == Gap.STOP && words.end(i - 1) - words.start(i - 1) > 2 || boundary == Gap.QUOTE;
    }

    private void backward() {
        int next = 9;
        int coming = 0;
        for (int i = count - 1; i >= 0; i--) {
            nextYears[i] = next;
            ahead[i] = coming;
            next = shapes[i].isYear() ? 0 : next < 4 || next == 9 ? Math.min(next + 1, 9) : 4;
            next = next == 9 && !shapes[i].isYear() ? 9 : next;
            coming |= kinds[i] & Lexicon.MARKERS;
            coming |= isVolumeWithIssue(i) ? Lexicon.VOLUME_WITH_ISSUE : 0;
            coming |= shapes[i] == Shape.LINK ? Lexicon.LINK_AHEAD : 0;
            coming |= shapes[i] == Shape.RANGE ? Lexicon.RANGE_AHEAD : 0;
        }
    }

    private boolean isVolumeWithIssue(int i) {
        return i + 1 < count && shapes[i].isNumeric() && shapes[i + 1].isNumeric()
                && (boundaries[i + 1] == Gap.OPEN || boundaries[i + 1] == Gap.COLON);
    }

    private void phrases() {
        int start = 0;
        for (int i = 1; i <= count; i++) {
            if (i == count || Gap.endsPhrase(boundaries[i]) && (boundaries[i] != Gap.STOP || endsSentence(i))) {
                phrase(start, i);
                start = i;
            }
        }
    }

    /** Clauses are parted by commas too. */
    private void clauses() {
        int start = 0;
        for (int i = 1; i <= count; i++) {
            if (i == count || boundaries[i] == Gap.COMMA || phraseStarts[i] == i) {
                clause(start, i);
                start = i;
            }
        }
    }

    private void clause(int start, int end) {
        int kind = 0;
        int numbers = 0;
        int capital = 0;
        for (int i = start; i < end; i++) {
            kind |= kinds[i] & CLAUSE_KINDS;
            numbers += shapes[i].isNumeric() ? 1 : 0;
            capital += isCapital(shapes[i]) ? 1 : 0;
        }
        int look = (bucket(end - start) * 10 + share(capital, end - start)) * 10 + share(numbers, end - start);
        for (int i = start; i < end; i++) {
            clauseStarts[i] = start;
            clauseEnds[i] = end;
            clauseLooks[i] = (int) Hash.mix(look, kind);
        }
    }

    private static boolean isCapital(Shape shape) {
        return shape == Shape.CAPITALISED || shape == Shape.CAPITALS || shape == Shape.INNER_CAPITAL;
    }

    private void phrase(int start, int end) {
        int capital = 0;
        int numbers = 0;
        int initials = 0;
        int kind = 0;
        for (int i = start; i < end; i++) {
            Shape shape = shapes[i];
            capital += isCapital(shape) ? 1 : 0;
            numbers += shape.isNumeric() ? 1 : 0;
            initials += shape == Shape.INITIAL || shape == Shape.INITIALS || shape == Shape.HYPHENATED_INITIALS ? 1 : 0;
            kind |= kinds[i];
        }
        int length = end - start;
        int look = bucket(length) * 1000 + share(capital, length) * 100 + share(numbers, length) * 10 + share(initials, length);
        for (int i = start; i < end; i++) {
            phraseStarts[i] = start;
            phraseEnds[i] = end;
            looks[i] = look;
            phraseKinds[i] = kind;
        }
    }

    private static int bucket(int length) {
        return length <= 4 ? length : length <= 7 ? 5 : length <= 12 ? 6 : 7;
    }

    private static int share(int part, int whole) {
        return part == 0 ? 0 : part == whole ? 4 : part * 3 < whole ? 1 : part * 3 < whole * 2 ? 2 : 3;
    }

    long word(int i) {
        return hashes[i];
    }

    Shape shape(int i) {
        return shapes[i];
    }

    /** Which lists the word is in; 0 outside the text. */
    int kind(int i) {
        return i < 0 || i >= count ? 0 : kinds[i];
    }

    long gap(int i) {
        return gaps[i];
    }

    int boundary(int i) {
        return boundaries[i];
    }

    /** Whether it stands in quotation marks or brackets. */
    int state(int i) {
        return states[i];
    }

    int sentence(int i) {
        return sentences[i];
    }

    int yearsBefore(int i) {
        return years[i];
    }

    int nextYear(int i) {
        return nextYears[i];
    }

    int tenth(int i) {
        return i * 10 / count;
    }

    /** The first word of the phrase that a word is in. */
    int phraseStart(int i) {
        return phraseStarts[i];
    }

    /** The first word after it. */
    int phraseEnd(int i) {
        return phraseEnds[i];
    }

    /** The first word of the clause that a word is in. */
    int clauseStart(int i) {
        return clauseStarts[i];
    }

    /** The first word after it. */
    int clauseEnd(int i) {
        return clauseEnds[i];
    }

    /** Its length, capitals, numbers, and the lists its words are on. */
    int clauseLook(int i) {
        return clauseLooks[i];
    }

    int phraseLook(int i) {
        return looks[i];
    }

    int phraseKinds(int i) {
        return phraseKinds[i];
    }

    int ahead(int i) {
        return ahead[i];
    }

    int behind(int i) {
        return behind[i];
    }
}
