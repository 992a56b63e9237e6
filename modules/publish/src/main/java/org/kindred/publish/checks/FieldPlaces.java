package org.kindred.publish.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.kindred.kernel.check.TextBlock;
import org.kindred.kernel.value.Written.Place;

/**
 * Where fields are written in a file: in its front matter, each at the beginning of a line.
 *
 * @param file the whole text
 */
record FieldPlaces(String file) {

    private static final Pattern WORD = Pattern.compile("\\S+");

    /** Familiar names for fields, which are found where the field's own name is not. */
    private static final Map<String, String> FAMILIAR = Map.of("summary", "description", "topics", "tags");

    /** Where a field begins; the beginning of the file, if it is not written. */
    Place of(String field) {
        int at = find(field);
        return at < 0 ? Place.START : place(at);
    }

    /** Where the words of a field stand, also where YAML folds them into lines; at its name, what is not written as it is. */
    List<TextBlock.Start> starts(String field, String value) {
        var starts = new ArrayList<TextBlock.Start>();
        int key = find(field);
        starts.add(new TextBlock.Start(0, key < 0 ? Place.START : place(key)));
        int at = key < 0 ? -1 : file.indexOf(':', key);
        int end = end();
        var words = WORD.matcher(value);
        while (at >= 0 && words.find()) {
            at = file.indexOf(words.group(), at);
            if (at >= 0 && at < end) {
                starts.add(new TextBlock.Start(words.start(), place(at)));
                at += words.group().length();
            }
        }
        return starts;
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
