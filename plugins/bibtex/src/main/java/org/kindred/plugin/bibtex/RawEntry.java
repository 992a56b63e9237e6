package org.kindred.plugin.bibtex;

import java.util.List;

/**
 * An entry as it is written, before anybody says what its LaTeX means.
 *
 * @param type   in lower case
 * @param key    {@code ""} if it has none
 * @param line   where it begins
 * @param fields in their order, repeats included
 */
record RawEntry(String type, String key, int line, List<Field> fields) {

    RawEntry {
        fields = List.copyOf(fields);
    }

    /**
     * A field.
     *
     * @param name  in lower case
     * @param value LaTeX, without the braces or quotes around it, macros put in
     * @param line  where it begins
     */
    record Field(String name, String value, int line) {
    }
}
