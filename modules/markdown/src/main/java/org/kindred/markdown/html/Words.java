package org.kindred.markdown.html;

import java.text.BreakIterator;
import java.util.Locale;

/** Counts words as readers would: between spaces, and in scripts that write none, by their characters or by a dictionary. */
final class Words {

    private Words() {
    }

    /** The words of a text. */
    static int count(String text, String locale) {
        int words = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isOfSpacelessScript(c)) {
                return countAnyScript(text, locale);
            }
            boolean word = Character.isLetterOrDigit(c) || inWord && !endsWord(c);
            words += word && !inWord ? 1 : 0;
            inWord = word;
        }
        return words;
    }

    /** Whether a text ends in a word or its punctuation, so that what is written right behind it goes on with that word. */
    static boolean endsInWord(String text) {
        for (int at = text.length(); at > 0; at -= Character.charCount(text.codePointBefore(at))) {
            int c = text.codePointBefore(at);
            if (isLetterOrNumber(c)) {
                return true;
            }
            if (" \t\n\u000B\f\r/–—…".indexOf(c) >= 0) {
                return false;
            }
        }
        return false;
    }

    /** Numbers that are no digits, too, as ½. */
    private static boolean isLetterOrNumber(int c) {
        int kind = Character.getType(c);
        return Character.isLetterOrDigit(c) || kind == Character.LETTER_NUMBER || kind == Character.OTHER_NUMBER;
    }

    private static boolean endsWord(char c) {
        return c <= ' ' || c == '/' || c == '–' || c == '—' || c == '…' || Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** Whether it has any character of a script without spaces. */
    static boolean isOfSpacelessScript(String text) {
        for (int i = 0; i < text.length(); i++) { // no stream of characters: every text there is passes here
            if (isOfSpacelessScript(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Thai, Lao, Tibetan, Burmese, Khmer, Chinese, Japanese. */
    private static boolean isOfSpacelessScript(char c) {
        return c >= '\u0E00' && c <= '\u109F' || c >= '\u1780' && c <= '\u17FF' || c >= '\u2E80' && c <= '\u9FFF'
                || c >= '\uF900' && c <= '\uFAFF';
    }

    /** Every ideograph counts, as in word processors; the rest is split as the language splits it. */
    private static int countAnyScript(String text, String locale) {
        var words = BreakIterator.getWordInstance(Locale.forLanguageTag(locale));
        words.setText(text);
        int count = 0;
        int start = words.first();
        for (int end = words.next(); end != BreakIterator.DONE; start = end, end = words.next()) {
            String word = text.substring(start, end);
            int ideographs = (int) word.codePoints().filter(Character::isIdeographic).count();
            count += ideographs > 0 ? ideographs : word.codePoints().anyMatch(Character::isLetterOrDigit) ? 1 : 0;
        }
        return count;
    }
}
