package org.kindred.publish.references;

import java.util.List;
import java.util.Map;
import org.kindred.kernel.value.Value;

/** The front matter of a citation's content file. */
final class CitationFields {

    /** The order in which people look for them; all others follow as they came. */
    private static final List<String> FIRST = List.of("type", "title", "author", "editor", "container-title", "container-title-short",
            "collection-title", "publisher", "publisher-place", "edition", "issued", "volume", "issue", "page", "DOI", "PMID", "PMCID",
            "ISBN",
            "ISSN", "URL", "accessed");

    private CitationFields() {
    }

    /** A CSL-JSON item as front matter: texts as text, dates as EDTF where EDTF has a word for them. The {@code id} is the slug, and left out. */
    static Value.Group of(Value.Group item) {
        var fields = Value.group();
        FIRST.forEach(name -> put(fields, name, item.get(name)));
        for (Map.Entry<String, Value> member : item.members().entrySet()) {
            if (!FIRST.contains(member.getKey()) && !member.getKey().equals("id")) {
                put(fields, member.getKey(), member.getValue());
            }
        }
        return fields.build();
    }

    private static void put(Value.GroupBuilder fields, String name, Value value) {
        var written = written(value);
        if (!written.isEmpty() && !written.equals(Value.EMPTY) && !written.equals(Value.of(""))) {
            fields.put(name, written);
        }
    }

    /** How a value of a variable stands in a file. */
    static Value written(Value value) {
        return switch (value) {
            case Value.Number number -> Value.ofText(Csl.plain(number));
            case Value.Group date when isDate(date) -> CslDate.edtf(date).map(Value::of).orElse(date);
            default -> value;
        };
    }

    private static boolean isDate(Value.Group group) {
        return !group.get("date-parts").isEmpty();
    }
}
