package org.kindred.csl.item;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A work as CSL-JSON describes it. Variables of any name are kept; what has the wrong shape is read as well as it can be, or left out.
 *
 * @param type  CSL's name of its type; {@code document} if it had none
 * @param texts texts and numbers, which may hold CSL's inline markup
 */
public record CslItem(String id, String type, Map<String, String> texts, Map<String, List<CslName>> names, Map<String, CslDate> dates) {

    private static final Set<String> DATES = Set.of("accessed", "available-date", "container", "event-date", "issued", "original-date",
            "submitted");

    public CslItem {
        texts = Map.copyOf(texts);
        names = Map.copyOf(names);
        dates = Map.copyOf(dates);
    }

    /** Of JSON-like data: strings, numbers, booleans, lists and maps. */
    public static CslItem of(Map<String, ?> data) {
        Map<String, String> texts = new LinkedHashMap<>();
        Map<String, List<CslName>> names = new LinkedHashMap<>();
        Map<String, CslDate> dates = new LinkedHashMap<>();
        NoteFields note = NoteFields.of(Data.text(data, "note"));
        note.values().forEach((key, value) -> put(key, value, texts, names, dates));
        data.forEach((key, value) -> put(key, value, texts, names, dates));
        if (!note.values().isEmpty()) {
            texts.remove("note");
            put("note", note.rest().strip(), texts, names, dates);
        }
        String type = Data.text(data, "type");
        return new CslItem(Data.text(data, "id"), type.isEmpty() ? "document" : type, texts, names, dates);
    }

    private static void put(String key, @Nullable Object value, Map<String, String> texts, Map<String, List<CslName>> names,
            Map<String, CslDate> dates) {
        if (DATES.contains(key) || value instanceof Map<?, ?>) {
            CslDate date = CslDate.read(value);
            if (!date.isEmpty()) {
                dates.put(key, date);
            }
        } else if (value instanceof List<?> list) {
            putList(key, list, texts, names);
        } else if (!Data.text(value).isEmpty() && !key.equals("id") && !key.equals("type")) {
            texts.put(key, Data.text(value));
        }
    }

    private static void putList(String key, List<?> list, Map<String, String> texts, Map<String, List<CslName>> names) {
        List<CslName> people = list.stream().filter(Map.class::isInstance).map(each -> CslName.of((Map<?, ?>) each))
                .filter(name -> !name.isEmpty()).toList();
        if (!people.isEmpty()) {
            names.put(key, people);
        } else if (!list.isEmpty() && list.getFirst() instanceof String first) {
            texts.put(key, first);
        }
    }

    /** A text or number. */
    public Optional<String> text(String variable) {
        return Optional.ofNullable(texts.get(variable));
    }

    /** Its people, perhaps none. */
    public List<CslName> people(String variable) {
        return names.getOrDefault(variable, List.of());
    }

    public Optional<CslDate> date(String variable) {
        return Optional.ofNullable(dates.get(variable));
    }

    /** Whether it has a value of any kind. */
    public boolean has(String variable) {
        return texts.containsKey(variable) || names.containsKey(variable) || dates.containsKey(variable);
    }
}
