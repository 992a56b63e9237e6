package org.kindred.kernel.query;

import java.util.List;

/**
 * What a reader searches for.
 *
 * @param words    to be found, in any order
 * @param phrases  to be found as they are
 * @param excluded words and phrases that must not occur
 */
public record Words(List<String> words, List<String> phrases, List<String> excluded) {
    public Words {
        words = List.copyOf(words);
        phrases = List.copyOf(phrases);
        excluded = List.copyOf(excluded);
    }
}
