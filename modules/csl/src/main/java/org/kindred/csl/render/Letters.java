package org.kindred.csl.render;

import org.kindred.csl.text.RichText;

/** Numbers as letters: a, b, …, z, aa, ab. */
final class Letters {

    private static final int ALPHABET = 26;

    private Letters() {
    }

    /** The letters of a number from 1 on. */
    static RichText of(int number) {
        StringBuilder letters = new StringBuilder();
        for (int rest = number; rest > 0; rest = (rest - 1) / ALPHABET) {
            letters.insert(0, (char) ('a' + (rest - 1) % ALPHABET));
        }
        return RichText.of(letters.toString());
    }
}
