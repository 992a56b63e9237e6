package org.kindred.plugin.accessibility;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kindred.kernel.check.Letters;
import org.kindred.kernel.check.Lexicon;

/** Guesses of which language a sentence is, by its smallest words or its script; rather not at all than wrongly. */
final class Tongue {

    /**
     * A language that is not that of the text.
     *
     * @param tag    of it
     * @param offset where it begins in the sentence
     */
    record Other(String tag, int offset) {
    }

    private static final int FEWEST_WORDS = 5;
    private static final int FEWEST_HITS = 3;
    private static final double ENOUGH = 0.25;
    /** So many letters of another script are no name or symbol any more. */
    private static final int LETTERS = 6;

    /** Small words that are no words of the other languages here. */
    private static final Map<String, Set<String>> SMALL = Map.of(
            "en", Set.of("the", "and", "of", "to", "is", "are", "that", "with", "you", "your", "for", "this", "it", "not", "they", "have",
                    "was", "from", "what", "can", "be", "or", "by", "if", "we", "who", "their", "how", "when", "my"),
            "es", Set.of("el", "los", "las", "y", "que", "del", "una", "por", "con", "para", "es", "su", "sus", "se", "lo", "como", "más",
                    "pero", "usted", "está", "muy", "hay", "también", "cómo", "esta", "este", "si", "nos", "donde", "ha"),
            "fr", Set.of("le", "les", "et", "des", "du", "est", "une", "dans", "pour", "vous", "votre", "avec", "sur", "ce", "cette", "qui",
                    "pas", "sont", "nous", "au", "aux", "être", "plus", "ou", "où", "ne", "je", "il", "elle", "à"),
            "de", Set.of("der", "die", "das", "und", "ist", "nicht", "ein", "eine", "mit", "für", "auf", "den", "dem", "von", "zu", "sie",
                    "ich", "wir", "auch", "wie", "bei", "oder", "sich", "werden", "sind", "im", "aus", "haben", "wenn", "ihr"),
            "pt", Set.of("o", "os", "e", "da", "do", "dos", "das", "em", "um", "uma", "não", "com", "você", "são", "é", "seu", "sua", "ao",
                    "mais", "pelo", "pela", "também", "isso", "para", "que", "está", "ou", "nos", "nas", "à"),
            "it", Set.of("il", "gli", "e", "di", "che", "è", "un", "della", "del", "per", "sono", "con", "non", "una", "nel", "alla", "più",
                    "anche", "lo", "questo", "questa", "dei", "delle", "si", "come", "ma", "suo", "ha", "ed", "al"));

    /** A small word: a number of its own, and a bit for each language that has it. */
    private record Small(int number, int languages) {
        private static final Small NONE = new Small(0, 0);
    }

    private static final List<String> TAGS = SMALL.keySet().stream().sorted().toList();
    private static final Lexicon<Small> WORDS = words();
    private static final char LAST_LATIN = 0x370;

    private Tongue() {
    }

    private static Lexicon<Small> words() {
        var words = new HashMap<String, Small>();
        SMALL.forEach((tag, small) -> small.forEach(word -> {
            var before = words.getOrDefault(word, new Small(words.size(), 0));
            words.put(word, new Small(before.number(), before.languages() | 1 << TAGS.indexOf(tag)));
        }));
        return new Lexicon<>(words, Small.NONE);
    }

    /** Whether we know texts in a language well enough to tell others from it. */
    static boolean knows(String language) {
        return SMALL.containsKey(language);
    }

    /** The other language of a sentence; empty where it is, or may be, of the text's own. */
    static Optional<Other> other(String sentence, String own) {
        var script = script(sentence);
        if (script.isPresent()) {
            return script;
        }
        int[] hits = new int[TAGS.size()];
        int words = count(sentence, hits);
        int mine = TAGS.indexOf(own) < 0 ? 0 : hits[TAGS.indexOf(own)];
        int best = 0;
        for (int i = 1; i < hits.length; i++) {
            best = hits[i] > hits[best] ? i : best;
        }
        boolean isClear = words >= FEWEST_WORDS && hits[best] >= FEWEST_HITS && hits[best] >= ENOUGH * words && hits[best] > 3 * mine;
        return isClear && !TAGS.get(best).equals(own) ? Optional.of(new Other(TAGS.get(best), 0)) : Optional.empty();
    }

    /** Counts the words, and each different small word once for every language that has it. */
    private static int count(String sentence, int[] hits) {
        int words = 0;
        var seen = new BitSet();
        for (int at = 0; at < sentence.length(); at++) {
            if (!Letters.isLetter(sentence.charAt(at))) {
                continue;
            }
            int from = at;
            while (at < sentence.length() && Letters.isLetter(sentence.charAt(at))) {
                at++;
            }
            words++;
            var small = WORDS.at(sentence, from, at);
            if (small.languages() != 0 && !seen.get(small.number())) {
                seen.set(small.number());
                for (int i = 0; i < hits.length; i++) {
                    hits[i] += small.languages() >> i & 1;
                }
            }
        }
        return words;
    }

    private static Optional<Other> script(String sentence) {
        int run = 0;
        int start = 0;
        Character.UnicodeScript script = Character.UnicodeScript.COMMON;
        for (int at = 0; at < sentence.length();) {
            if (sentence.charAt(at) <= LAST_LATIN) {
                run = Letters.isLetter(sentence.charAt(at)) ? 0 : run;
                at++;
                continue;
            }
            int letter = sentence.codePointAt(at);
            var of = Character.UnicodeScript.of(letter);
            boolean foreign = Character.isLetter(letter) && of != Character.UnicodeScript.LATIN;
            if (foreign) {
                start = run == 0 ? at : start;
                script = of;
                run += Character.isIdeographic(letter) ? 3 : 1;
                if (run >= LETTERS) {
                    return Optional.of(new Other(tag(script), start));
                }
            } else if (Character.isLetter(letter)) {
                run = 0;
            }
            at += Character.charCount(letter);
        }
        return Optional.empty();
    }

    /** The language that is written most in a script, as a proposal. */
    private static String tag(Character.UnicodeScript script) {
        return switch (script) {
            case CYRILLIC -> "ru";
            case GREEK -> "el";
            case ARABIC -> "ar";
            case HEBREW -> "he";
            case HAN -> "zh";
            case HIRAGANA, KATAKANA -> "ja";
            case HANGUL -> "ko";
            case DEVANAGARI -> "hi";
            case THAI -> "th";
            default -> "und";
        };
    }
}
