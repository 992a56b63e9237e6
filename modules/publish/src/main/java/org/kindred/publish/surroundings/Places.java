package org.kindred.publish.surroundings;

import org.kindred.kernel.value.Written.Place;

/** Where words stand in a text. */
public final class Places {

    private Places() {
    }

    /** Where they stand first; the beginning, if nowhere. */
    public static Place of(String text, String words) {
        int at = text.indexOf(words);
        return at < 0 ? Place.START
                : new Place((int) text.substring(0, at).chars().filter(c -> c == '\n').count() + 1, at - text.lastIndexOf('\n', at));
    }
}
