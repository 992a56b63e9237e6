package org.kindred.plugin.retractions;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads comma-separated rows (RFC 4180) one after the other: fields in quotes may hold commas, line ends and doubled quotes. A quote where
 * none belongs is taken as it stands, so that one slip does not spoil the rows behind it.
 */
final class CsvRows {

    private static final int END = -1;
    /** No field of such a list is longer: a quote was not closed, and took the rows behind it for its text. */
    private static final int LONGEST_FIELD = 100_000;

    private final Reader in;
    private int next;
    private int line = 1;
    private boolean brokenOff;

    CsvRows(Reader reader) throws IOException {
        this.in = reader instanceof BufferedReader ? reader : new BufferedReader(reader);
        this.next = in.read();
        if (next == '\uFEFF') {
            next = in.read();
        }
    }

    /**
     * One row.
     *
     * @param line where it begins, from 1
     */
    record Row(int line, List<String> fields) {
        Row {
            fields = List.copyOf(fields);
        }
    }

    /** Whether a quoted field has no end. */
    boolean brokenOff() {
        return brokenOff;
    }

    /** Whether the row that was read last has an end of line. */
    boolean ended() {
        return next != END;
    }

    /** The next row that is not empty; none at the end of the file. */
    Optional<Row> row() throws IOException {
        while (next == '\r' || next == '\n') {
            advance();
        }
        if (next == END) {
            return Optional.empty();
        }
        int begin = line;
        var fields = new ArrayList<String>();
        fields.add(field());
        while (next == ',') {
            advance();
            fields.add(field());
        }
        return Optional.of(new Row(begin, fields));
    }

    private String field() throws IOException {
        var text = new StringBuilder();
        if (next == '"') {
            quoted(text);
        }
        while (next != ',' && next != '\r' && next != '\n' && next != END) {
            text.append((char) next);
            advance();
        }
        return text.toString();
    }

    private void quoted(StringBuilder text) throws IOException {
        advance();
        while (next != END && text.length() < LONGEST_FIELD) {
            if (next == '"') {
                advance();
                if (next != '"') {
                    return;
                }
            }
            text.append((char) next);
            advance();
        }
        brokenOff = true;
    }

    private void advance() throws IOException {
        line += next == '\n' ? 1 : 0;
        next = in.read();
    }
}
