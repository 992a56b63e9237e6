package org.kindred.rest.query;

import java.util.ArrayList;
import java.util.List;

/** Lists written with commas; {@code \,} is a comma that belongs to a value. */
public final class Commas {

    private Commas() {
    }

    /** The parts, in their order; empty ones included. */
    public static List<String> split(String text) {
        var parts = new ArrayList<String>();
        var part = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\\' && at + 1 < text.length() && text.charAt(at + 1) == ',') {
                part.append(',');
                at++;
            } else if (c == ',') {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString());
        return parts;
    }
}
