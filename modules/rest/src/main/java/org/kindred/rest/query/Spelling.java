package org.kindred.rest.query;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Guesses what somebody meant. */
public final class Spelling {

    private static final int SHORT = 5;

    private Spelling() {
    }

    /** "; did you mean x?", or nothing where no candidate is near. */
    public static String hint(String word, Collection<String> candidates) {
        return nearest(word, candidates).map(near -> "; did you mean " + near + "?").orElse("");
    }

    /** "; did you mean x?", or else all that there is: "; there are x, y". */
    public static String hintOrAll(String word, Collection<String> candidates) {
        return nearest(word, candidates).map(near -> "; did you mean " + near + "?")
                .orElseGet(() -> candidates.isEmpty() ? "" : "; there are " + String.join(", ", candidates));
    }

    /** The candidate that takes the fewest slips of the hand to reach: at most two, and one in a short word. */
    static Optional<String> nearest(String word, Collection<String> candidates) {
        return candidates.stream().filter(candidate -> isNear(word, candidate))
                .min(Comparator.comparingInt((String candidate) -> distance(word, candidate)).thenComparing(Comparator.naturalOrder()));
    }

    private static boolean isNear(String word, String candidate) {
        int limit = Math.max(word.length(), candidate.length()) < SHORT ? 1 : 2;
        return Math.abs(candidate.length() - word.length()) <= limit && distance(word, candidate) <= limit;
    }

    /** The Levenshtein distance, upper and lower case taken as the same. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (same(a.charAt(i - 1), b.charAt(j - 1)) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }

    private static boolean same(char a, char b) {
        return Character.toLowerCase(a) == Character.toLowerCase(b);
    }
}
