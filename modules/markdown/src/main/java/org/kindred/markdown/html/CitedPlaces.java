package org.kindred.markdown.html;

import java.util.HashMap;
import java.util.Map;

/** The places in the text that lead to each entry, counted as they are written, so that the entry can lead back to each. */
final class CitedPlaces {

    private final Map<String, Integer> counts = new HashMap<>();

    /** The id of one more place. */
    String next(String slug) {
        return id(slug, counts.merge(slug, 1, Integer::sum));
    }

    /** How many there are so far. */
    int of(String slug) {
        return counts.getOrDefault(slug, 0);
    }

    static String id(String slug, int place) {
        return "cite-" + slug + "-" + place;
    }
}
