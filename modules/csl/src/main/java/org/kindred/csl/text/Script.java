package org.kindred.csl.text;

import java.lang.Character.UnicodeScript;

/** The writing of a text. */
public final class Script {

    private Script() {
    }

    /**
     * Whether a name is written in Chinese, Japanese or Korean letters alone: then the family name comes first in any
     * style, without a space, and there are no initials.
     */
    public static boolean isEastAsian(String name) {
        boolean eastAsian = false;
        for (int index = 0; index < name.length();) {
            int character = name.codePointAt(index);
            if (Character.isLetterOrDigit(character)) {
                if (!isEastAsian(character)) {
                    return false;
                }
                eastAsian = true;
            }
            index += Character.charCount(character);
        }
        return eastAsian;
    }

    /**
     * What stands between a delimiter, or the name before where it is empty, and a word such as <em>and</em> or
     * <em>et al.</em>: a space, if the word's letters want one and the delimiter does not end in one.
     */
    public static String spaceBefore(String delimiter, String word) {
        return delimiter.endsWith(" ") || !isSpaced(word.codePointAt(0)) ? "" : " ";
    }

    /** The space between such a word and the name behind it. */
    public static String spaceAfter(String word) {
        return isSpaced(word.codePointBefore(word.length())) ? " " : "";
    }

    /** Hebrew writes the letter for <em>and</em> to the word before. */
    private static boolean isSpaced(int character) {
        return !isEastAsian(character) && character != 'ו' && !Character.isSpaceChar(character);
    }

    private static boolean isEastAsian(int character) {
        return switch (UnicodeScript.of(character)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO, YI -> true;
            // The mark that lengthens a vowel belongs to both kana.
            case COMMON -> character == 'ー' || character == '々';
            default -> false;
        };
    }
}
