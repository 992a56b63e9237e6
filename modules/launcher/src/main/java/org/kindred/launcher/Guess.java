package org.kindred.launcher;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** What somebody may have meant who mistyped a word. */
final class Guess {

    private static final int CLOSE = 3;

    private Guess() {
    }

    /** A sentence with the known word that is nearest, to be put behind another; empty where none is near. */
    static String of(String word, Collection<String> known) {
        return known.stream().min(Comparator.comparingInt(each -> distance(word, each)))
                .filter(nearest -> distance(word, nearest) <= Math.min(CLOSE, nearest.length() / 2))
                .map(nearest -> " Did you mean " + nearest + "?").orElse("");
    }

    /** How many letters to change, add or leave out (Levenshtein). */
    private static int distance(String one, String other) {
        String from = one.toLowerCase(Locale.ROOT);
        String to = other.toLowerCase(Locale.ROOT);
        int[] row = new int[to.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[to.length()];
    }
}
