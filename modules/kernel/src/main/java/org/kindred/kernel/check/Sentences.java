package org.kindred.kernel.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Where sentences end. A point ends none in an abbreviation, a number, an initial, an ordinal of German or an address; a mark before a small
 * letter ends none either, as in {@code “Why?” she asked}. A line that readers see as one ends its sentence, with a point or without.
 */
public final class Sentences {

    /** One sentence of a text: from its first character to behind its last, white space left out. */
    public record Sentence(int from, int to) {
    }

    /** After these the sentence goes on, whatever follows. */
    private static final Map<String, Set<String>> OPEN = Map.of("en",
            Set.of("dr", "mr", "mrs", "ms", "prof", "st", "e.g", "i.e", "eg", "ie", "cf", "vs", "fig", "figs", "approx", "no", "vol", "ed",
                    "eds", "pp", "ch", "sec", "rev", "hon", "gen", "col", "capt", "lt", "sgt", "viz", "resp", "incl", "ca", "al"),
            "es",
            Set.of("dr", "dra", "sr", "sra", "srta", "d", "dña", "prof", "p.ej", "ej", "núm", "pág", "págs", "fig", "vol", "ed", "art",
                    "aprox", "ud", "uds", "tel", "av", "avda", "cap", "al"),
            "de",
            Set.of("dr", "prof", "hr", "fr", "z.b", "d.h", "u.a", "o.ä", "bzw", "ca", "vgl", "nr", "str", "evtl", "ggf", "inkl", "sog",
                    "st", "tel", "abb", "bd", "hrsg", "z", "d", "u", "o", "i.d.r", "s", "al"),
            "fr",
            Set.of("dr", "pr", "m", "mm", "mme", "mlle", "p.ex", "ex", "cf", "env", "vol", "fig", "art", "no", "tél", "av", "st", "ste",
                    "al"));

    /** After these it goes on unless a capital letter follows. */
    private static final Set<String> EITHER = Set.of("etc", "a.m", "p.m", "u.s", "u.k", "u.s.a", "inc", "ltd", "co", "jr", "sr", "ph.d",
            "m.d", "b.sc", "m.sc", "usw", "ee.uu");

    /** Words before a letter that is no initial. */
    private static final Set<String> LETTERED = Set.of("vitamin", "vitamins", "hepatitis", "type", "group", "grade", "class", "plan",
            "option", "figure", "table", "appendix", "part", "step", "schedule", "influenza", "vitamina", "tipo", "grupo", "opción",
            "gruppe", "typ", "vitamine", "groupe", "hépatite");

    private static final String CLOSING = "\"'’”»›)]}*_";
    private static final String OPENING = "\"'‘“«‹([{¿¡";

    /** No mark that may end a sentence stands between these two. */
    private static final char LAST_MARK = '?';
    private static final char FIRST_MARK_BEHIND = '…';

    private final String text;
    private final Set<String> open;
    private final boolean ordinals;
    private final List<Sentence> found = new ArrayList<>();
    private int from;

    private Sentences(String text, String language) {
        this.text = text;
        this.open = OPEN.getOrDefault(language, Set.of());
        this.ordinals = language.equals("de");
    }

    /**
     * The sentences of a text, in their order. What has neither letter nor digit is none.
     *
     * @param language two letters; others than en, es, de and fr are split without knowing their abbreviations
     */
    public static List<Sentence> of(String text, String language) {
        var sentences = new Sentences(text, language);
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c <= LAST_MARK || c >= FIRST_MARK_BEHIND) {
                at = sentences.look(at);
            }
        }
        sentences.end(text.length());
        return sentences.found;
    }

    /** Looks at a character; gives the last one that was looked at. */
    private int look(int at) {
        char c = text.charAt(at);
        if (c == '\n' || c == '。' || c == '！' || c == '？') {
            end(at + 1);
        } else if (c == '.' || c == '!' || c == '?' || c == '…') {
            int last = at;
            while (last + 1 < text.length() && ".!?…".indexOf(text.charAt(last + 1)) >= 0) {
                last++;
            }
            int behind = quoted(last + 1);
            while (behind < text.length() && CLOSING.indexOf(text.charAt(behind)) >= 0) {
                behind++;
            }
            if (ends(at, last, behind)) {
                end(behind);
            }
            return Math.max(last, behind - 1);
        }
        return at;
    }

    /** Behind a closing quotation mark of French, which stands after a space. */
    private int quoted(int behind) {
        boolean closed = behind + 1 < text.length() && text.charAt(behind + 1) == '»'
                && (Character.isWhitespace(text.charAt(behind)) || Character.isSpaceChar(text.charAt(behind)));
        return closed ? behind + 2 : behind;
    }

    private boolean ends(int at, int last, int behind) {
        if (behind < text.length() && !Character.isWhitespace(text.charAt(behind))) {
            return false;
        }
        int next = next(behind);
        if (next < text.length() && Character.isLowerCase(text.codePointAt(next))) {
            return false;
        }
        return at < last || text.charAt(at) != '.' || next >= text.length() || !abbreviates(at, next);
    }

    /** The next letter or digit. */
    private int next(int behind) {
        int next = behind;
        while (next < text.length() && (Character.isWhitespace(text.charAt(next)) || OPENING.indexOf(text.charAt(next)) >= 0)) {
            next++;
        }
        return next;
    }

    private boolean abbreviates(int at, int next) {
        int start = at;
        while (start > from && !Character.isWhitespace(text.charAt(start - 1)) && OPENING.indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        String word = text.substring(start, at).toLowerCase(Locale.ROOT);
        if (open.contains(word)) {
            return !word.equals("no") || Character.isDigit(text.charAt(next));
        }
        if (EITHER.contains(word)) {
            return !Character.isUpperCase(text.charAt(next));
        }
        return isOrdinal(word, start) || isInitial(start, at);
    }

    /** {@code am 3. Mai}, or the number of a point at the beginning. */
    private boolean isOrdinal(String word, int start) {
        return !word.isEmpty() && word.length() <= 2 && word.chars().allMatch(Character::isDigit)
                && (ordinals || text.substring(from, start).isBlank());
    }

    /** {@code J. Smith} and {@code Anna B. Smith}, but not {@code vitamin C.} */
    private boolean isInitial(int start, int at) {
        if (at - start != 1 || !Character.isUpperCase(text.charAt(start))) {
            return false;
        }
        int before = start - 1;
        while (before >= from && Character.isWhitespace(text.charAt(before))) {
            before--;
        }
        int word = before + 1;
        while (word > from && Character.isLetter(text.charAt(word - 1))) {
            word--;
        }
        return text.charAt(start) != 'I' && !LETTERED.contains(text.substring(word, Math.max(word, before + 1)).toLowerCase(Locale.ROOT));
    }

    private void end(int behind) {
        int first = from;
        int last = behind;
        while (first < last && Letters.isWhite(text.charAt(first))) {
            first++;
        }
        while (last > first && Letters.isWhite(text.charAt(last - 1))) {
            last--;
        }
        for (int at = first; at < last; at++) {
            if (Letters.isLetterOrDigit(text.charAt(at))) {
                found.add(new Sentence(first, last));
                break;
            }
        }
        from = behind;
    }
}
