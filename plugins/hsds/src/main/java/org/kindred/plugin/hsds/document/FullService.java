package org.kindred.plugin.hsds.document;

import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.kindred.kernel.value.Value;
import org.kindred.plugin.hsds.directory.Attribute;
import org.kindred.plugin.hsds.directory.Directory;
import org.kindred.plugin.hsds.directory.Entry;

/**
 * What a service has many of, as HSDS nests it: {@code service.json}.
 *
 * @param directory  knows terms
 * @param entry      the service
 * @param card       its card
 * @param attributes what HSDS has no table for
 * @param markdown   the description as it was written, with its links
 */
record FullService(Directory directory, Entry entry, Value.Group card, List<Attribute> attributes, String markdown) {

    /** What costs nothing, in the languages that editors write. */
    private static final Set<String> FREE = Set.of("free", "free of charge", "no cost", "gratis", "gratuito", "gratuita", "gratuit",
            "kostenlos");

    /** Adds them to a service. */
    Value.Group addTo(Value.GroupBuilder service) {
        many(service, "phones", phones());
        many(service, "schedules", schedules());
        many(service, "service_areas", texts("countries", FullService::area));
        many(service, "languages", texts("languages", FullService::language));
        many(service, "cost_options", costs());
        service.put("attributes", rows());
        return service.build();
    }

    /** Rows of a table; each has an id of its own, and names the service. */
    private void many(Value.GroupBuilder service, String table, List<Value.GroupBuilder> rows) {
        var values = new ArrayList<Value>();
        for (int i = 0; i < rows.size(); i++) {
            values.add(Value.group().put("id", id(table + "/" + i)).put("service_id", entry.id().toString()).putAll(rows.get(i).build())
                    .build());
        }
        if (!values.isEmpty()) {
            service.put(table, Value.list(values));
        }
    }

    private String id(String part) {
        return directory.vocabulary().ids().of("service/" + entry.ref().key() + "/" + part).toString();
    }

    private List<Value.GroupBuilder> texts(String field, Function<String, Value.GroupBuilder> row) {
        return card.get(field).each().filter(Value.Text.class::isInstance).map(text -> row.apply(((Value.Text) text).text())).toList();
    }

    /** Types of telephones are those of RFC 6350. */
    private List<Value.GroupBuilder> phones() {
        var phones = new ArrayList<Value.GroupBuilder>();
        card.text("phone").ifPresent(number -> phones.add(Value.group().put("number", number).put("type", "voice")));
        card.text("text").ifPresent(number -> phones.add(Value.group().put("number", number).put("type", "text")));
        return phones;
    }

    private static Value.GroupBuilder area(String country) {
        return Value.group().put("name", Locale.of("", country).getDisplayCountry(Locale.ENGLISH)).put("extent", country)
                .put("extent_type", "text");
    }

    /** HSDS has codes of languages alone; what more a tag says is a note. */
    private static Value.GroupBuilder language(String tag) {
        var locale = locale(tag);
        var language = Value.group().put("name", locale.getDisplayName(Locale.ENGLISH)).put("code", locale.getLanguage());
        return locale.getLanguage().equalsIgnoreCase(tag) ? language : language.put("note", tag);
    }

    private static Locale locale(String tag) {
        try {
            return new Locale.Builder().setLanguageTag(tag).build();
        } catch (IllformedLocaleException notOne) {
            return Locale.of("und");
        }
    }

    /** At every hour is every day of the week from midnight on; other hours are words for people. */
    private List<Value.GroupBuilder> schedules() {
        var hours = card.text("hours");
        boolean always = card.isTrue("alwaysOpen");
        if (hours.isEmpty() && !always) {
            return List.of();
        }
        var schedule = Value.group();
        if (always) {
            schedule.put("freq", "WEEKLY").put("byday", "MO,TU,WE,TH,FR,SA,SU").put("opens_at", "00:00Z").put("closes_at", "23:59Z");
        }
        hours.ifPresent(words -> schedule.put("description", words));
        return List.of(schedule);
    }

    /** What is free costs nothing in any currency. */
    private List<Value.GroupBuilder> costs() {
        var words = card.text("cost");
        boolean free = card.isTrue("free") || card.get("free").isEmpty()
                && words.filter(cost -> FREE.contains(cost.strip().toLowerCase(Locale.ROOT))).isPresent();
        if (words.isEmpty() && !free) {
            return List.of();
        }
        var cost = Value.group();
        if (free) {
            cost.put("amount", 0);
        }
        words.ifPresent(text -> cost.put("amount_description", text));
        return List.of(cost);
    }

    private Value rows() {
        var rows = new ArrayList<Value>();
        for (Attribute attribute : attributes) {
            attribute.known().or(() -> directory.term(attribute.term())).ifPresent(term -> {
                rows.add(row(rows.size(), attribute.field(), attribute.value(), TermDocument.of(term)));
                directory.codes(term.id())
                        .forEach(code -> rows.add(row(rows.size(), attribute.field(), Optional.empty(), TermDocument.of(code))));
            });
        }
        rows.add(row(rows.size(), "markdown", Optional.of(markdown), TermDocument.of(directory.vocabulary().markdown())));
        return Value.list(rows);
    }

    private Value row(int number, String field, Optional<String> value, Value.Group term) {
        var row = Value.group().put("id", id("attributes/" + number)).put("link_id", entry.id().toString())
                .put("taxonomy_term_id", term.get("id")).put("link_type", field).put("link_entity", "service");
        value.ifPresent(text -> row.put("value", text));
        return row.put("taxonomy_term", term).build();
    }
}
