package org.kindred.csl.item;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Variables that stand in an item's note because the program it comes from has no field for them: lines at its start
 * such as {@code event-date: 2004-10-01} or {@code reviewed-author: Hall || W. C.}, a line for each person.
 *
 * @param values of the variables, as CSL-JSON has them
 * @param rest   the note without these lines
 */
record NoteFields(Map<String, Object> values, String rest) {

    private static final Set<String> NAMES = Set.of("author", "chair", "collection-editor", "compiler", "composer",
            "container-author", "contributor", "curator", "director", "editor", "editor-translator",
            "editorial-director", "executive-producer", "guest", "host", "illustrator", "interviewer", "narrator",
            "organizer", "original-author", "performer", "producer", "recipient", "reviewed-author", "script-writer",
            "series-creator", "translator");

    private static final Set<String> DATES = Set.of("accessed", "available-date", "event-date", "issued",
            "original-date", "submitted");

    private static final Set<String> TEXTS = Set.of("abstract", "annote", "archive", "archive_collection",
            "archive_location", "archive-place", "authority", "call-number", "chapter-number", "citation-label",
            "collection-number", "collection-title", "collection-title-short", "container-title",
            "container-title-short", "dimensions", "division", "DOI", "edition", "event", "event-title", "event-place",
            "genre", "ISBN", "ISSN", "issue", "jurisdiction", "keyword", "language", "license", "medium", "number",
            "number-of-pages", "number-of-volumes", "original-publisher", "original-publisher-place",
            "original-title", "page", "page-first", "part", "part-number", "part-title", "PMCID", "PMID", "printing",
            "publisher", "publisher-place", "references", "reviewed-genre", "reviewed-title", "scale", "section",
            "source", "status", "supplement", "title", "title-short", "URL", "version", "volume", "volume-title");

    static NoteFields of(String note) {
        Map<String, Object> values = new HashMap<>();
        String rest = note;
        while (!rest.isEmpty()) {
            int end = rest.indexOf('\n');
            String line = end < 0 ? rest : rest.substring(0, end);
            if (!read(line, values)) {
                break;
            }
            rest = end < 0 ? "" : rest.substring(end + 1);
        }
        return new NoteFields(values, rest);
    }

    private static boolean read(String line, Map<String, Object> values) {
        int colon = line.indexOf(": ");
        if (colon <= 0) {
            return false;
        }
        String variable = line.substring(0, colon).strip();
        String value = line.substring(colon + 1).strip();
        if (NAMES.contains(variable)) {
            people(values, variable).add(name(value));
        } else if (DATES.contains(variable) || TEXTS.contains(variable)) {
            values.put(variable, value);
        } else {
            return false;
        }
        return true;
    }

    private static List<Object> people(Map<String, Object> values, String variable) {
        List<Object> people = new ArrayList<>();
        if (values.get(variable) instanceof List<?> before) {
            people.addAll(before);
        }
        values.put(variable, people);
        return people;
    }

    private static Map<String, String> name(String value) {
        int bars = value.indexOf("||");
        return bars < 0
                ? Map.of("literal", value)
                : Map.of("family", value.substring(0, bars).strip(), "given", value.substring(bars + 2).strip());
    }
}
