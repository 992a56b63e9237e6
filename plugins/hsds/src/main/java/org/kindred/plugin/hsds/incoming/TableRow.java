package org.kindred.plugin.hsds.incoming;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.imports.ContentReader.Hearer;
import org.kindred.kernel.type.ContentType;
import org.kindred.kernel.type.Field;
import org.kindred.kernel.type.FieldKind;
import org.kindred.kernel.value.Value;
import org.kindred.kernel.value.Written.Place;
import org.kindred.plugin.hsds.incoming.Headings.Column;

/** One row of a table as an entry. What is wrong with a cell is told with its row and its column. */
final class TableRow {

    private static final int SHOWN = 60;
    /** Columns of HSDS that are checked as the field they become. */
    private static final Map<String, String> BECOMES = Map.of("minimum_age", "minimumAge", "maximum_age", "maximumAge", "assured_date",
            "assured.date");

    private final Headings headings;
    private final List<String> cells;
    private final int line;
    private final int row;
    private final Entries entries;
    private final Hearer hearer;
    private final List<Finding> findings = new ArrayList<>();

    TableRow(Headings headings, List<String> cells, int line, int row, Entries entries, Hearer hearer) {
        this.headings = headings;
        this.cells = cells;
        this.line = line;
        this.row = row;
        this.entries = entries;
        this.hearer = hearer;
    }

    void take() {
        var words = new HashMap<String, String>();
        each((column, text, at) -> {
            if (!column.isHsds()) {
                words.put(column.name(), text);
            }
        });
        type(words).ifPresent(type -> take(type, words));
        findings.forEach(hearer::hear);
    }

    /** As the row says; else a helpline, if it is to be called, and a forum if not. */
    private Optional<ContentType> type(Map<String, String> words) {
        var said = Optional.ofNullable(words.get("type"));
        String word = said.map(text -> text.toLowerCase(java.util.Locale.ROOT))
                .orElseGet(() -> words.containsKey("phone") || words.containsKey("text") ? "helpline" : "forum");
        var type = entries.types().stream().filter(each -> each.name().equals(word) || each.plural().equals(word)).findFirst();
        if (type.isEmpty()) {
            var names = entries.types().stream().map(ContentType::name).toList();
            each((column, text, at) -> {
                if (column.name().equals("type")) {
                    wrong(column, text, at, "one of " + String.join(", ", names), "The row was left out.");
                }
            });
        }
        return type;
    }

    private void take(ContentType type, Map<String, String> words) {
        var fields = new EntryFields(type);
        var service = Value.group();
        each((column, text, at) -> {
            if (column.isHsds()) {
                hsds(column, text, at, fields, service);
            } else if (!List.of("type", "slug", "locale", "body").contains(column.name())) {
                own(column, text, at, fields);
            }
        });
        if (fields.text("title").isEmpty() && service.build().text("name").isEmpty()) {
            findings.add(Finding.error("no-title", "", new Place(line, 1), "Row %d has no title; it was left out.".formatted(row), ""));
            return;
        }
        entries.take(line, service.build(), fields, type, new Entries.Placing(Optional.ofNullable(words.get("slug")),
                Optional.ofNullable(words.get("locale")), Optional.ofNullable(words.get("body"))));
    }

    private void hsds(Column column, String text, int at, EntryFields fields, Value.GroupBuilder service) {
        var field = Optional.ofNullable(BECOMES.get(column.name())).flatMap(path -> fields.field(path));
        if (field.filter(own -> Cell.value(own.kind(), text).isEmpty()).isPresent()) {
            wrong(column, text, at, Cell.expected(field.get().kind()), "It was left out.");
        } else {
            service.put(column.name(), text);
        }
    }

    private void own(Column column, String text, int at, EntryFields fields) {
        var field = fields.field(column.name());
        if (field.isEmpty()) {
            findings.add(Finding.warning("no-such-field", "", new Place(line, at + 1),
                    "Row %d, column \"%s\": an entry of this type has no such field.".formatted(row, column.heading()),
                    "It was left out."));
            return;
        }
        for (String part : field.get().many() ? Cell.parts(field.get(), text) : List.of(text)) {
            put(column, part, at, fields, field.get());
        }
    }

    private void put(Column column, String text, int at, EntryFields fields, Field field) {
        FieldKind kind = field.kind();
        Cell.value(kind, text).ifPresentOrElse(value -> fields.add(field, column.name(), value),
                () -> wrong(column, text, at, Cell.expected(kind), "It was left out."));
    }

    private void wrong(Column column, String text, int at, String expected, String help) {
        String shown = text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
        findings.add(Finding.warning("invalid-cell", "", new Place(line, at + 1),
                "Row %d, column \"%s\": \"%s\" is not %s.".formatted(row, column.heading(), shown, expected), help));
    }

    private void each(Cells hears) {
        for (int i = 0; i < cells.size(); i++) {
            String text = cells.get(i).strip();
            int at = i;
            if (!text.isEmpty()) {
                headings.at(i).ifPresent(column -> hears.hear(column, text, at));
            }
        }
    }

    private interface Cells {
        void hear(Column column, String text, int at);
    }
}
