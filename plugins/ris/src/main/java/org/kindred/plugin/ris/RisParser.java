package org.kindred.plugin.ris;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kindred.plugin.ris.Record.Field;
import org.kindred.references.Findings;

/** Finds the records of a file. A line without a tag goes on with the one before it. */
final class RisParser {

    private static final Pattern EXACT = Pattern.compile("\\s*([A-Z][A-Z0-9])  -(?: (.*))?");
    /** One space instead of two, or none behind the dash: only where the tag is known. */
    private static final Pattern LOOSE = Pattern.compile("\\s*([A-Z][A-Z0-9])\\s{1,4}-(.*)");

    private final Findings findings;
    private final List<Record> records = new ArrayList<>();
    private final List<Field> fields = new ArrayList<>();
    private final StringBuilder more = new StringBuilder();
    private int begin;
    private boolean strayTold;

    RisParser(Findings findings) {
        this.findings = findings;
    }

    List<Record> parse(String text) {
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            Matcher exact = EXACT.matcher(line);
            Matcher loose = LOOSE.matcher(line);
            if (exact.matches()) {
                tag(exact.group(1), exact.group(2) == null ? "" : exact.group(2).strip(), number);
            } else if (loose.matches() && Ris.KNOWN.contains(loose.group(1))) {
                tag(loose.group(1), loose.group(2).strip(), number);
            } else if (!line.isBlank()) {
                goOn(line.strip(), number);
            }
        }
        join();
        end("the end of the file");
        return records;
    }

    private void tag(String tag, String value, int line) {
        join();
        if (tag.equals("TY")) {
            end("the next reference");
            begin = line;
        } else if (fields.isEmpty() && !tag.equals("ER")) {
            begin = line;
            findings.warning("missing-type", line, "A reference begins without TY; it is taken for a document.",
                    "Begin it with TY  - JOUR.");
        }
        if (tag.equals("ER")) {
            add();
        } else {
            fields.add(new Field(tag, value, line));
        }
    }

    /** Adds the lines without a tag to what stands before them, all at once. */
    private void join() {
        if (!more.isEmpty()) {
            var last = fields.removeLast();
            fields.add(new Field(last.tag(), (last.value() + more).strip(), last.line()));
            more.setLength(0);
        }
    }

    private void end(String where) {
        if (!fields.isEmpty()) {
            findings.warning("missing-end", begin, "A reference has no ER; it is taken to end at %s.".formatted(where), "");
            add();
        }
    }

    private void add() {
        if (!fields.isEmpty()) {
            records.add(new Record(begin, fields));
            fields.clear();
        }
    }

    private void goOn(String line, int number) {
        if (!fields.isEmpty()) {
            more.append(' ').append(line);
        } else if (!strayTold) {
            strayTold = true;
            findings.warning("stray-text", number, "“%s” and what else stands outside of references is left out."
                    .formatted(Findings.shown(line)), "");
        }
    }
}
