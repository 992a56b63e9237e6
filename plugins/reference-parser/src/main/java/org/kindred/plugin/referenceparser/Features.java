package org.kindred.plugin.referenceparser;

import java.util.Arrays;

/**
 * What the labeller sees of each word: some fifty numbers, each the mixed hash of a template and what it found. Hashes instead of texts
 * make reading fast; 64 bits make two features with one number unlikely enough to forget.
 */
final class Features {

    private static final int MOST = 80;

    private final Words words;
    private final Surroundings around;
    private final long[] found = new long[MOST];
    private int count;

    Features(Words words) {
        this.words = words;
        this.around = new Surroundings(words);
    }

    /** The features of one word; the array is used again for the next. */
    long[] of(int i) {
        count = 0;
        identity(i);
        neighbours(i);
        gaps(i);
        place(i);
        phrase(i);
        return found;
    }

    /** The features of the border between a word, not the first, and the one before it: whether a field ends there, and what begins. */
    long[] ofBorder(int i) {
        count = 0;
        add(200, gap(i), shape(i - 1), shape(i));
        add(201, word(i - 1), gap(i));
        add(202, gap(i), word(i));
        add(203, gap(i), around.kind(i - 1), around.kind(i));
        if (around.boundary(i) != Gap.SPACE) {
            border(i);
            parts(i);
        }
        return found;
    }

    private void border(int i) {
        add(210, gap(i), shape(i - 2), shape(i - 1), Hash.mix(shape(i), shape(i + 1)));
        add(211, word(i - 1), word(i));
        add(212, gap(i), around.state(i), around.sentence(i));
        add(213, gap(i), around.yearsBefore(i), around.nextYear(i));
        add(214, gap(i), around.ahead(i), around.behind(i));
        add(215, word(i), word(i + 1), gap(i));
        add(216, word(i - 2), word(i - 1), gap(i));
        add(217, gap(i), gap(i + 1), shape(i), shape(i + 1));
        add(218, gap(i - 1), gap(i), shape(i - 2), shape(i - 1));
    }

    /** What stands on both sides up to the next comma or full stop, and after that. */
    private void parts(int i) {
        int end = around.clauseEnd(i);
        add(230, gap(i), around.clauseLook(i - 1), around.clauseLook(i));
        add(231, gap(i), around.clauseLook(i), gap(end));
        add(232, gap(around.clauseStart(i - 1)), around.clauseLook(i - 1), gap(i));
        add(233, gap(i), word(end), gap(end));
        add(234, gap(i), shape(end), shape(end + 1), gap(end));
        add(235, gap(i), around.phraseLook(i - 1), around.phraseLook(i));
        add(236, gap(i), around.phraseKinds(i - 1));
        add(237, gap(i), around.phraseKinds(i));
        add(238, gap(i), around.phraseLook(i), gap(around.phraseEnd(i)), shape(around.phraseEnd(i)));
    }

    /** How many there are of the word or border asked for last. */
    int count() {
        return count;
    }

    /** What stands between the word before and this one, for the labeller's transitions. */
    int boundary(int i) {
        return around.boundary(i);
    }

    private void identity(int i) {
        add(1, word(i));
        add(2, shape(i));
        if (!words.isLink(i)) {
            affixes(i);
        }
        add(9, word(i), shape(i));
        add(10, around.kind(i));
        add(11, around.kind(i), shape(i));
    }

    private void affixes(int i) {
        String text = words.text();
        int start = words.start(i);
        int end = words.end(i);
        for (int length = 2; length <= 4 && length < end - start; length++) {
            add(10 + length * 2, Hash.of(text, start, start + length));
            add(11 + length * 2, Hash.of(text, end - length, end));
        }
    }

    private void neighbours(int i) {
        for (int offset = -2; offset <= 2; offset++) {
            if (offset != 0) {
                add(20 + offset, word(i + offset));
                add(30 + offset, shape(i + offset));
                add(130 + offset, around.kind(i + offset), shape(i));
            }
        }
        add(40, word(i - 1), word(i));
        add(41, word(i), word(i + 1));
        add(42, word(i - 1), shape(i));
        add(43, shape(i), word(i + 1));
        add(44, shape(i - 1), shape(i), shape(i + 1));
        add(45, shape(i - 2), shape(i - 1), shape(i));
        add(46, shape(i), shape(i + 1), shape(i + 2));
    }

    private void gaps(int i) {
        add(50, gap(i));
        add(51, gap(i + 1));
        add(52, gap(i), shape(i));
        add(53, shape(i), gap(i + 1));
        add(54, gap(i), shape(i), gap(i + 1));
        add(55, shape(i - 1), gap(i), shape(i));
        add(56, shape(i), gap(i + 1), shape(i + 1));
        add(57, word(i), gap(i));
        add(58, word(i), gap(i + 1));
        add(59, gap(i - 1), shape(i - 1), gap(i), shape(i));
        add(60, shape(i), gap(i + 1), shape(i + 1), gap(i + 2));
        add(61, word(i - 1), gap(i), shape(i));
        add(62, shape(i - 1), gap(i), shape(i), Hash.mix(gap(i + 1), shape(i + 1)));
    }

    private void place(int i) {
        add(70, around.tenth(i));
        add(71, Math.min(i, 4));
        add(72, Math.min(words.count() - i, 4));
        add(73, around.sentence(i), shape(i));
        add(74, around.state(i));
        add(75, around.state(i), shape(i));
        add(76, around.yearsBefore(i), shape(i));
        add(77, around.nextYear(i), shape(i));
        add(78, around.yearsBefore(i), around.sentence(i));
        add(79, around.ahead(i));
        add(80, around.behind(i));
        add(81, around.ahead(i), around.behind(i), around.yearsBefore(i));
        add(82, around.state(i), around.sentence(i));
    }

    private void phrase(int i) {
        int first = around.phraseStart(i);
        int position = Math.min(i - first, 3);
        add(90, word(first));
        add(91, word(first), position);
        add(92, around.phraseLook(i));
        add(93, around.phraseLook(i), around.sentence(i));
        add(94, around.phraseLook(i), around.yearsBefore(i), around.ahead(i));
        add(95, gap(first), around.phraseLook(i));
        add(96, gap(around.phraseEnd(i)), around.phraseLook(i));
        add(97, word(around.phraseEnd(i)), around.phraseLook(i));
        add(98, shape(around.phraseEnd(i)), gap(around.phraseEnd(i)), gap(first));
        add(99, word(around.phraseEnd(i) - 1));
        add(100, around.phraseKinds(i));
        add(101, around.phraseKinds(i), around.phraseLook(i));
        add(102, around.phraseKinds(i), gap(first), around.yearsBefore(i));
        clause(i);
        add(103, shape(around.phraseEnd(i)), shape(around.phraseEnd(i) + 1), around.phraseLook(i));
    }

    private void clause(int i) {
        int first = around.clauseStart(i);
        int end = around.clauseEnd(i);
        add(110, around.clauseLook(i), gap(first), gap(end));
        add(111, around.clauseLook(i), shape(end), gap(end));
        add(112, around.clauseLook(i), around.yearsBefore(i), around.sentence(i));
        add(113, word(first), gap(first), i - first > 2 ? 2 : i - first);
        add(114, word(end - 1), gap(end));
    }

    private long word(int i) {
        return i < 0 ? 1 : i >= words.count() ? 2 : around.word(i);
    }

    private long shape(int i) {
        return i < 0 ? 101 : i >= words.count() ? 102 : around.shape(i).number();
    }

    private long gap(int i) {
        return i < 0 ? 1 : i > words.count() ? 2 : around.gap(i);
    }

    private void add(int template, long a) {
        found[count++] = Hash.mix(template, a);
    }

    private void add(int template, long a, long b) {
        found[count++] = Hash.mix(Hash.mix(template, a), b);
    }

    private void add(int template, long a, long b, long c) {
        found[count++] = Hash.mix(Hash.mix(Hash.mix(template, a), b), c);
    }

    private void add(int template, long a, long b, long c, long d) {
        found[count++] = Hash.mix(Hash.mix(Hash.mix(Hash.mix(template, a), b), c), d);
    }

    /** A copy of the features of a border, for training; none before the first word. */
    long[] copyOfBorder(int i) {
        if (i == 0) {
            return new long[0];
        }
        ofBorder(i);
        return Arrays.copyOf(found, count);
    }

    /** A copy of the features of one word, for training. */
    long[] copyOf(int i) {
        of(i);
        return Arrays.copyOf(found, count);
    }
}
