package org.kindred.plugin.referenceparser;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What stands between two separators in a list of names: a whole name, or a half of one.
 *
 * @param before what parts it from the piece before
 * @param first  its first word
 * @param last   its last word
 */
record NamePiece(Words words, NamePieces.Separator before, int first, int last) {

    /** {@code NHS England} is nobody's name. */
    private static final Set<String> ORGANISATIONS = Set.of("NHS", "WHO", "NICE", "CDC", "NIH", "FDA", "RCN", "RCGP", "BBC", "UK", "US",
            "USA", "EU", "UN", "HM", "UNICEF", "UNAIDS");

    private static final Pattern VOWEL = Pattern.compile("(?<=.)[AEIOUYÄÖÜ]|^[AEIOUYÄÖÜ](?=.)");

    /** Whether a word looks like initials: {@code J}, {@code JD}, {@code J-P}, and {@code Yu} before a full stop. */
    static boolean isInitial(Words words, int i) {
        return switch (shape(words, i)) {
            case INITIAL, INITIALS, HYPHENATED_INITIALS -> true;
            case ROMAN -> Character.isUpperCase(words.text().charAt(words.start(i)));
            case CAPITALISED -> words.end(i) - words.start(i) == 2 && words.gap(i + 1).startsWith(".");
            default -> false;
        };
    }

    private static Shape shape(Words words, int i) {
        return Shape.of(words.text(), words.start(i), words.end(i));
    }

    int size() {
        return last - first + 1;
    }

    boolean startsWithInitial() {
        return isInitial(words, first) && !isShortFamily();
    }

    /** {@code LI X}, {@code WU JD}: capitals without a full stop before initials. */
    private boolean isShortFamily() {
        return last > first && words.end(first) - words.start(first) > 1 && !words.gap(first + 1).startsWith(".")
                && isInitial(words, first + 1)
                && !words.gap(first + 1).isEmpty();
    }

    /** The first of the initials at its end; the word after it where there are none. */
    int initialsFrom() {
        int from = last + 1;
        while (from > first && isInitial(words, from - 1)) {
            from--;
        }
        return from == first && isShortFamily() ? first + 1 : from;
    }

    /** Nothing but initials, and perhaps a particle: {@code J. A.}, {@code M. von}. */
    boolean isInitials() {
        if (!isInitial(words, first)) {
            return false;
        }
        for (int i = first; i <= last; i++) {
            if (!isInitial(words, i) && !isParticle(i)) {
                return false;
            }
        }
        return true;
    }

    boolean isSuffix() {
        int kinds = Lexicon.SHIPPED.kinds(words.word(first));
        return first == last && (kinds & Lexicon.SUFFIX) != 0;
    }

    /** {@code Jett, JR}: capitals that may be a suffix are initials where the family name has none yet. */
    boolean isInitialsAfter(NamePiece family) {
        return isInitials() && family.initialsFrom() > family.last() && family.nameWords() == 1;
    }

    /** {@code PJ Jr}: not {@code Smith V}, which is an initial. */
    boolean endsInSuffix() {
        return size() > 2 && (Lexicon.SHIPPED.kinds(words.word(last)) & Lexicon.SUFFIX) != 0
                && !(isInitial(words, last) && words.end(last) - words.start(last) == 1);
    }

    NamePiece withoutLast() {
        return new NamePiece(words, before, first, last - 1);
    }

    /** How many words it has without particles. */
    int nameWords() {
        int count = 0;
        for (int i = first; i <= last; i++) {
            count += isParticle(i) ? 0 : 1;
        }
        return count;
    }

    private boolean isParticle(int i) {
        return (Lexicon.SHIPPED.kinds(words.word(i)) & Lexicon.PARTICLE) != 0;
    }

    boolean isOrganisation() {
        boolean known = ORGANISATIONS.contains(words.word(first));
        boolean of = false;
        for (int i = first; i <= last; i++) {
            int kinds = Lexicon.SHIPPED.kinds(words.word(i));
            if (!(i == first && known) && isInitial(words, i) && (kinds & Lexicon.ORGANISATION) == 0 && !words.gap(i).endsWith("(")) {
                return false;
            }
            known |= ((kinds | afterHyphen(i)) & Lexicon.ORGANISATION) != 0;
            of |= i > first && (kinds & Lexicon.FUNCTION) != 0 && (kinds & (Lexicon.PARTICLE | Lexicon.AND)) == 0;
        }
        return last > first && (known || of);
    }

    /** {@code Koch-Institut}. */
    private int afterHyphen(int i) {
        String word = words.word(i);
        int hyphen = word.lastIndexOf('-');
        return hyphen > 0 ? Lexicon.SHIPPED.kinds(word.substring(hyphen + 1)) : 0;
    }

    /** Whether no word of it is an initial. */
    boolean isSpelledOut() {
        return IntStream.rangeClosed(first, last).noneMatch(i -> isInitial(words, i));
    }

    /** Where the family name of a name in the order of speech begins; {@link #first} where it is the first: {@code KAHN Pierre}. */
    int familyFrom() {
        if (isCapitals(first) && !isCapitals(last)) {
            return first;
        }
        int from = last;
        while (from > first + 1 && !isInitial(words, from - 1) && (isParticle(from - 1) || hasInitialBefore(from - 1))) {
            from--;
        }
        return from;
    }

    private boolean hasInitialBefore(int i) {
        for (int j = first + 1; j < i; j++) {
            if (isInitial(words, j)) {
                return true;
            }
        }
        return isInitial(words, first) && first < i;
    }

    /** A family name in capitals: {@code KAHN}, {@code LI}; {@code JRR} are initials, since nobody can say it. */
    private boolean isCapitals(int i) {
        Shape shape = shape(words, i);
        return shape == Shape.CAPITALS || (shape == Shape.INITIALS || shape == Shape.ROMAN) && VOWEL.matcher(words.word(i)).find();
    }

    /** The last of the words in capitals at its beginning. */
    int capitalsEnd() {
        int end = first;
        while (end < last - 1 && isCapitals(end + 1)) {
            end++;
        }
        return end;
    }
}
