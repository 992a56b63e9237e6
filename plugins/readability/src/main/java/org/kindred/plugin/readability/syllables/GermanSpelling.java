package org.kindred.plugin.readability.syllables;

import java.util.Set;

/** Syllables of German words: one for each vowel, double vowels and diphthongs counted once, u behind q not at all. */
final class GermanSpelling {

    private static final String VOWELS = "aeiouyäöüàáéèêô";
    private static final Set<String> ONE = Set.of("aa", "ee", "oo", "ie", "ei", "ai", "ey", "ay", "au", "äu", "eu", "ou", "oi", "oy");

    private GermanSpelling() {
    }

    /** @param word one word in small letters */
    static int syllables(String word) {
        int count = 0;
        for (int i = 0; i < word.length(); i++) {
            if (VOWELS.indexOf(word.charAt(i)) < 0 || word.charAt(i) == 'u' && i > 0 && word.charAt(i - 1) == 'q') {
                continue;
            }
            count++;
            boolean pair = i + 1 < word.length() && ONE.contains(word.substring(i, i + 2));
            i += pair && !isParted(word, i) ? 1 : 0;
        }
        return count;
    }

    /** {@code Familie}, {@code Linien}, {@code Studie} and {@code beeilen}, {@code beurteilen}, {@code geimpft}. */
    private static boolean isParted(String word, int at) {
        boolean foreign = word.startsWith("ie", at) && at > 1 && (at + 2 == word.length() || at + 3 == word.length() && word.endsWith("n"))
                && "lnd".indexOf(word.charAt(at - 1)) >= 0 && !isStressed(word);
        boolean prefix = at == 1
                && (word.startsWith("beei") || word.startsWith("beur") || word.startsWith("beun") || word.startsWith("geim")
                        || word.startsWith("geint") || word.startsWith("beinh"));
        return foreign || prefix;
    }

    /** Words in which ie at the end is one long vowel. */
    private static boolean isStressed(String word) {
        return word.endsWith("logie") || word.endsWith("die") || word.equals("sie") || word.endsWith("gonie") || word.endsWith("knie")
                || word.endsWith("melodien") || word.endsWith("demie") || word.endsWith("harmonie") || word.endsWith("manie")
                || word.endsWith("monie") && !word.endsWith("studie");
    }
}
