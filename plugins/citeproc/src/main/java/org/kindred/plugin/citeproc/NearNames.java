package org.kindred.plugin.citeproc;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Guesses which name was meant by one that nobody has. */
final class NearNames {

    private static final int SHORT = 5;

    private record Near(String name, int slips) {
    }

    private NearNames() {
    }

    /**
     * The name that the fewest slips of the hand lead from: a letter too many, too few or wrong, or two exchanged; at most two of them, one in
     * a short word. Among equals the first.
     */
    static Optional<String> nearest(String asked, Stream<String> names) {
        String word = asked.toLowerCase(Locale.ROOT).strip().replaceAll("[ _.]+", "-");
        return word.isEmpty() ? Optional.empty() : names.flatMap(name -> near(word, name).stream())
                .min(Comparator.comparingInt(Near::slips)).map(Near::name);
    }

    private static Optional<Near> near(String word, String name) {
        int most = Math.max(word.length(), name.length()) < SHORT ? 1 : 2;
        if (Math.abs(word.length() - name.length()) > most) {
            return Optional.empty();
        }
        int slips = slips(word, name);
        return slips <= most ? Optional.of(new Near(name, slips)) : Optional.empty();
    }

    /** The distance of Damerau and Levenshtein, of strings aligned. */
    private static int slips(String a, String b) {
        int[][] table = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                table[i][j] = i == 0 || j == 0 ? i + j : slips(a, b, i, j, table);
            }
        }
        return table[a.length()][b.length()];
    }

    private static int slips(String a, String b, int i, int j, int[][] table) {
        int replaced = table[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int least = Math.min(replaced, Math.min(table[i - 1][j], table[i][j - 1]) + 1);
        boolean exchanged = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return exchanged ? Math.min(least, table[i - 2][j - 2] + 1) : least;
    }
}
