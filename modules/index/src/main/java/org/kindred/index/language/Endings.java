package org.kindred.index.language;

import java.util.List;
import org.apache.lucene.analysis.util.StemmerUtil;

/** What Lucene's stemmers leave out. Words come folded: in small letters without accents. */
final class Endings {

    private static final String VOWELS = "aeiou";
    private static final List<String> WITH_S = List.of("ise", "yse", "isation");
    private static final List<String> WITH_U = List.of("our", "oural", "ourable", "ourless");
    private static final int SHORT = 5;

    private Endings() {
    }

    /** The plural of words in -ão: {@code medicacoes} is {@code medicacao}. */
    static int portuguese(char[] word, int length) {
        if (length > 4 && (ends(word, length, "oes") || ends(word, length, "aes"))) {
            word[length - 3] = 'a';
            word[length - 2] = 'o';
            return length - 1;
        }
        return length;
    }

    /** The stemmer leaves words of four letters alone, but not their plurals: {@code ninos} is {@code nino}. */
    static int spanish(char[] word, int length) {
        if (length > SHORT || length < 4 || word[length - 1] != 's' || VOWELS.indexOf(word[length - 2]) < 0) {
            return length;
        }
        return word[length - 2] == 'e' && "dlnr".indexOf(word[length - 3]) >= 0 ? length - 2 : length - 1;
    }

    /** The stemmer leaves words of up to five letters alone: {@code diete} is {@code dieta}. */
    static int italian(char[] word, int length) {
        return length >= 4 && length <= SHORT && VOWELS.indexOf(word[length - 1]) >= 0 ? length - 1 : length;
    }

    /** British spelling, of stems: {@code anaemia} is {@code anemia}, {@code behaviour} is {@code behavior}. */
    static int english(char[] word, int length) {
        if (length <= 4) {
            return length;
        }
        int at = withoutLigatures(word, length);
        spellWithZ(word, at);
        return endInR(word, withoutU(word, at));
    }

    /** {@code ae} and {@code oe} are {@code e}, but at the end and before most vowels. */
    private static int withoutLigatures(char[] word, int length) {
        int to = 0;
        for (int from = 0; from < length; from++) {
            if (!isLigature(word, length, from)) {
                word[to++] = word[from];
            }
        }
        return to;
    }

    private static boolean isLigature(char[] word, int length, int at) {
        if (at + 2 >= length || word[at + 1] != 'e' || word[at] != 'a' && word[at] != 'o') {
            return false;
        }
        return VOWELS.indexOf(word[at + 2]) < 0 || word[at] == 'o' && word[at + 2] == 'a'; // as in diarrhoea
    }

    private static void spellWithZ(char[] word, int length) {
        for (String ending : WITH_S) {
            if (length > ending.length() + 2 && ends(word, length, ending)) {
                word[length - ending.length() + 1] = 'z';
            }
        }
    }

    private static int withoutU(char[] word, int length) {
        for (String ending : WITH_U) {
            if (length > ending.length() + 2 && ends(word, length, ending)) {
                return StemmerUtil.delete(word, length - ending.length() + 1, length);
            }
        }
        return length;
    }

    private static int endInR(char[] word, int length) {
        if (length > 4 && (ends(word, length, "tre") || ends(word, length, "bre"))) {
            word[length - 2] = 'e';
            word[length - 1] = 'r';
        }
        return length;
    }

    private static boolean ends(char[] word, int length, String ending) {
        return StemmerUtil.endsWith(word, length, ending);
    }
}
