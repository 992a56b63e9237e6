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

    /** The name that the fewest slips of the hand lead from: at most two, one in a short word; among equals the first. */
    static Optional<String> nearest(String asked, Stream<String> names) {
        String word = asked.toLowerCase(Locale.ROOT).strip().replaceAll("[ _.]+", "-");
        return names.flatMap(name -> near(word, name).stream())
                .min(Comparator.comparingInt(Near::slips).thenComparing(Near::name)).map(Near::name);
    }

    private static Optional<Near> near(String word, String name) {
        int most = Math.max(word.length(), name.length()) < SHORT ? 1 : 2;
        if (Math.abs(word.length() - name.length()) > most) {
            return Optional.empty();
        }
        int slips = slips(word, name);
        return slips <= most ? Optional.of(new Near(name, slips)) : Optional.empty();
    }

    /** The Levenshtein distance. */
    private static int slips(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
