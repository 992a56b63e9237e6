package org.kindred.publish.checks;

import java.util.Map;
import org.kindred.kernel.value.Written.Place;

/**
 * Where fields are written in a file: in its front matter, each at the beginning of a line.
 *
 * @param file the whole text
 */
record FieldPlaces(String file) {

    /** Familiar names for fields, which are found where the field's own name is not. */
    private static final Map<String, String> FAMILIAR = Map.of("summary", "description", "topics", "tags");

    /** Where a field begins; the beginning of the file, if it is not written. */
    Place of(String field) {
        int at = find(field);
        return at < 0 ? Place.START : place(at);
    }

    /** Where the value of a field begins; that of its name, if the value is not written in one piece. */
    Place of(String field, String value) {
        int at = find(field);
        if (at < 0) {
            return Place.START;
        }
        String first = value.lines().findFirst().orElse("");
        int words = first.isEmpty() ? -1 : file.indexOf(first.substring(0, Math.min(first.length(), 30)), at);
        return place(words < 0 || words > end() ? at : words);
    }

    private int find(String field) {
        int own = line(field + ":");
        return own >= 0 || !FAMILIAR.containsKey(field) ? own : line(FAMILIAR.get(field) + ":");
    }

    private int line(String key) {
        int at = file.indexOf("\n" + key);
        return at >= 0 && at < end() ? at + 1 : -1;
    }

    private int end() {
        int end = file.indexOf("\n---", 3);
        return end < 0 ? file.length() : end;
    }

    private Place place(int offset) {
        int line = 1;
        for (int at = file.indexOf('\n'); at >= 0 && at < offset; at = file.indexOf('\n', at + 1)) {
            line++;
        }
        return new Place(line, offset - file.lastIndexOf('\n', offset - 1));
    }
}
