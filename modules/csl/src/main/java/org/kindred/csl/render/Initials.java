package org.kindred.csl.render;

import org.kindred.csl.style.NameStyle;

/** Given names as a style wants them: in full, or as initials. */
final class Initials {

    private Initials() {
    }

    static String of(String given, NameStyle style, boolean hyphen) {
        if (style.initializeWith().isEmpty() || given.isEmpty()) {
            return given;
        }
        String mark = style.initializeWith().orElseThrow();
        if (!style.initialize()) {
            return given;
        }
        StringBuilder initials = new StringBuilder();
        for (String word : given.strip().split("[\\s.]+")) {
            initials.append(word.isEmpty() ? "" : word.substring(0, 1)).append(mark);
        }
        return initials.toString().stripTrailing();
    }
}
