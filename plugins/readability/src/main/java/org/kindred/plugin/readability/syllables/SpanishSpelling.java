package org.kindred.plugin.readability.syllables;

/**
 * Syllables of Spanish words: one for each vowel, but that a weak vowel (i, u without an accent) is one with its neighbour, h between them or
 * not; u is silent in que, qui, gue, gui, and y is a vowel only at the end and by itself.
 */
final class SpanishSpelling {

    private SpanishSpelling() {
    }

    /** @param word one word in small letters */
    static int syllables(String word) {
        int count = 0;
        char before = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c == 'h' && before != 0 && i + 1 < word.length() && isVowel(word, i + 1)) {
                continue;
            }
            if (!isVowel(word, i)) {
                before = 0;
            } else if (!isSilent(word, i)) {
                boolean joined = before != 0 && (isWeak(before) || isWeak(c)) && plain(before) != plain(c);
                count += joined ? 0 : 1;
                before = c;
            }
        }
        return count;
    }

    private static boolean isVowel(String word, int at) {
        char c = word.charAt(at);
        return "aeiouáéíóúü".indexOf(c) >= 0 || c == 'y' && at == word.length() - 1;
    }

    private static boolean isWeak(char vowel) {
        return vowel == 'i' || vowel == 'u' || vowel == 'ü' || vowel == 'y';
    }

    private static char plain(char vowel) {
        return vowel == 'í' ? 'i' : vowel == 'ú' || vowel == 'ü' ? 'u' : vowel;
    }

    private static boolean isSilent(String word, int at) {
        if (word.charAt(at) != 'u' || at == 0 || at + 1 >= word.length()) {
            return false;
        }
        boolean front = "eiéí".indexOf(word.charAt(at + 1)) >= 0;
        return front && (word.charAt(at - 1) == 'q' || word.charAt(at - 1) == 'g');
    }
}
