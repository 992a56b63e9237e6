package org.kindred.plugin.nbib;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kindred.references.Findings;

/** Finds the records of a file: tags of four places and a dash, values that go on in lines that begin with spaces. */
final class NbibParser {

    private static final Pattern TAG = Pattern.compile("([A-Z][A-Z0-9]{0,3}) {0,3}- ?(.*)");

    private final Findings findings;
    private final List<Record> records = new ArrayList<>();
    private final List<Field> fields = new ArrayList<>();
    private final StringBuilder value = new StringBuilder();
    private String tag = "";
    private int begin;
    private boolean strayTold;

    NbibParser(Findings findings) {
        this.findings = findings;
    }

    /** A tag and its value. */
    record Field(String tag, String value) {
    }

    /** A record, and the line on which it begins. */
    record Record(int line, List<Field> fields) {
        Record {
            fields = List.copyOf(fields);
        }
    }

    List<Record> parse(String text) {
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            Matcher matcher = TAG.matcher(line);
            if (line.isBlank()) {
                end();
            } else if (matcher.matches()) {
                begin(matcher.group(1), matcher.group(2), number);
            } else {
                goOn(line, number);
            }
        }
        end();
        return records;
    }

    private void begin(String name, String text, int line) {
        flush();
        if (name.equals("PMID") && fields.stream().anyMatch(field -> field.tag().equals("PMID"))) {
            end(); // an empty line is missing
        }
        begin = fields.isEmpty() ? line : begin;
        tag = name;
        value.append(text.strip());
    }

    private void goOn(String line, int number) {
        boolean continues = !tag.isEmpty() && Character.isWhitespace(line.charAt(0));
        if (continues) {
            value.append(' ').append(line.strip());
        } else if (!strayTold) {
            strayTold = true;
            findings.warning("stray-text", number, "“%s” has no tag; such lines are left out.".formatted(Findings.shown(line)), "");
        }
    }

    private void flush() {
        if (!tag.isEmpty()) {
            fields.add(new Field(tag, value.toString().strip()));
        }
        tag = "";
        value.setLength(0);
    }

    private void end() {
        flush();
        if (!fields.isEmpty()) {
            records.add(new Record(begin, fields));
            fields.clear();
        }
    }
}
