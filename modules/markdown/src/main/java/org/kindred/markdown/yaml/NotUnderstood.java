package org.kindred.markdown.yaml;

import org.kindred.kernel.value.Written.Place;

/** Ends reading early; never leaves this package. */
final class NotUnderstood extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Place place;
    private final String help;

    NotUnderstood(Place place, String sentence, String help) {
        super(sentence, null, false, false);
        this.place = place;
        this.help = help;
    }

    Place place() {
        return place;
    }

    String sentence() {
        return String.valueOf(getMessage());
    }

    String help() {
        return help;
    }
}
