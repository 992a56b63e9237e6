package org.kindred.plugin.ris;

import java.util.List;

/**
 * The lines from {@code TY} to {@code ER}.
 *
 * @param line   where it begins
 * @param fields in their order, {@code TY} and {@code ER} included
 */
record Record(int line, List<Field> fields) {

    Record {
        fields = List.copyOf(fields);
    }

    /** A tag, what stands behind it, and on which line. */
    record Field(String tag, String value, int line) {
    }
}
