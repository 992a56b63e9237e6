package org.kindred.plugin.bibtex;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kindred.plugin.bibtex.RawEntry.Field;
import org.kindred.references.Findings;
import org.kindred.references.LineNumbers;

/**
 * Finds the entries of a file. What is broken costs no more than it must: an entry that is not closed ends where the next one begins, and a
 * value that is not closed ends where the next field does.
 */
final class BibtexParser {

    private final String text;
    private final Scanner scanner;
    private final Findings findings;
    private final LineNumbers lines;
    private final Map<String, String> macros = new HashMap<>();
    private final List<RawEntry> entries = new ArrayList<>();

    BibtexParser(String text, Findings findings) {
        this.text = text;
        this.scanner = new Scanner(text);
        this.findings = findings;
        this.lines = new LineNumbers(text);
        List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
                .forEach(month -> macros.put(month, month));
    }

    /** Every entry, in the order of the file. */
    List<RawEntry> parse() {
        while (scanner.toEntry()) {
            int line = lines.at(scanner.at());
            String type = scanner.entryType().toLowerCase(Locale.ROOT);
            char close = scanner.open();
            switch (type) {
                case "comment" -> scanner.delimited(close);
                case "preamble" -> skipValue(close, line);
                case "string" -> macro(close, line);
                default -> entry(type, close, line);
            }
        }
        if (entries.isEmpty() && !text.isBlank()) {
            findings.warning("no-entry", 1, "There is no entry in this file.", "Entries begin with @, as @article{key, title = {…}}.");
        }
        return entries;
    }

    private void skipValue(char close, int line) {
        value("preamble", line);
        scanner.skipSpace();
        scanner.take(close);
    }

    private void macro(char close, int line) {
        for (Field field : fields("@string", close, line)) {
            macros.put(field.name(), field.value());
        }
    }

    private void entry(String type, char close, int line) {
        String key = scanner.key();
        if (key.isEmpty()) {
            findings.warning("missing-key", line, "An entry @%s has no key.".formatted(type), "Write @%s{key, …}.".formatted(type));
        }
        var fields = fields(key.isEmpty() ? "@" + type : key, close, line);
        entries.add(new RawEntry(type, key, line, fields));
    }

    /** Reads fields up to the end of the entry. */
    private List<Field> fields(String entry, char close, int line) {
        var fields = new ArrayList<Field>();
        while (true) {
            scanner.skipBetweenFields();
            if (scanner.take(close)) {
                if (!scanner.goesOnAfterClosing()) {
                    return fields;
                }
                findings.warning("unbalanced-braces", lines.at(scanner.at()),
                        "%s: a brace too many ends the entry before its last field; the fields after it are read all the same."
                                .formatted(Findings.shown(entry)),
                        "Take the brace out.");
            } else if (scanner.isAtEnd() || scanner.isAtEntry()) {
                findings.error("unbalanced-braces", line,
                        "%s is not closed before the next entry begins.".formatted(Findings.shown(entry)),
                        "Look for a brace that is missing.");
                var rescued = fields.isEmpty() ? Optional.<String>empty() : scanner.rescue();
                if (rescued.isEmpty()) {
                    return fields;
                }
                var cut = fields.removeLast();
                fields.add(new Field(cut.name(), rescued.get(), cut.line()));
            } else {
                field(entry, fields);
            }
        }
    }

    private void field(String entry, List<Field> fields) {
        int line = lines.at(scanner.at());
        String name = scanner.word().toLowerCase(Locale.ROOT);
        scanner.skipSpace();
        if (name.isEmpty() || !scanner.take('=')) {
            findings.error("invalid-field", line, "%s: “%s” is no field; it is left out."
                    .formatted(Findings.shown(entry), Findings.shown(name + scanner.line())), "Fields are written name = {value}.");
            scanner.skipField();
            return;
        }
        String value = value(entry + ": " + name, line);
        fields.add(new Field(name, value, line));
        if (scanner.isCommaMissing()) {
            findings.warning("missing-comma", lines.at(scanner.at()),
                    "%s: a comma is missing after %s.".formatted(Findings.shown(entry), Findings.shown(name)), "");
        }
    }

    /** A value: pieces joined by {@code #}. */
    private String value(String where, int line) {
        var value = new StringBuilder();
        do {
            scanner.skipSpace();
            value.append(piece(where, line));
            scanner.skipSpace();
        } while (scanner.take('#'));
        return value.toString();
    }

    private String piece(String where, int line) {
        if (scanner.isAt('{') || scanner.isAt('"')) {
            var piece = scanner.delimited(scanner.open());
            if (!piece.closed()) {
                findings.error("unbalanced-braces", line, "%s is not closed; its value may be cut.".formatted(Findings.shown(where)),
                        "Look for a brace or a quote that is missing.");
            }
            return piece.text();
        }
        String word = scanner.word();
        boolean isMacro = !word.isEmpty() && !word.chars().allMatch(Character::isDigit);
        String known = macros.get(word.toLowerCase(Locale.ROOT));
        if (isMacro && known == null) {
            findings.warning("unknown-macro", line,
                    "%s: no @string is called “%s”; the word is taken as it is.".formatted(Findings.shown(where), Findings.shown(word)),
                    "");
        }
        return known == null ? word : known;
    }
}
