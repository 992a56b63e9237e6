package org.kindred.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kindred.kernel.citation.CslVocabulary;
import org.kindred.kernel.value.Value;

/** CSL items that have everything, and texts that are hard to write. */
final class CslSamples {

    /** Texts that some format has to take care of. */
    static final List<String> HARD = List.of("A & B: 50% of $5, #1_2 ^~", "a } b { c \\ d",
            "<i>Escherichia coli</i> H<sub>2</sub>O m<sup>2</sup>",
            "<span class=\"nocase\">iPhone</span> and <b>bold</b>", "ends -- with --- dashes ''quoted'' ``so`` `one'",
            "Ünïcödé “quotes” 日本語 \uD83D\uDE00 – — …", "comma, and semicolon; and: colon", "@article{x, title = {y}}", "TY  - JOUR",
            "lower Case AND Capitals", "\"straight\" 'quotes' <not a tag>", "a < b > c </i> <i>", "{{double}} {single}",
            "ends with backslash \\",
            "x and y", "PMID- 1", "1", "one\ntwo\nthree");

    /** Where a fitting value is no sentence. */
    private static final Map<String, String> FITTING = Map.ofEntries(Map.entry("DOI", "10.1000/xyz(1)_2"), Map.entry("PMID", "20956707"),
            Map.entry("PMCID", "PMC3375387"), Map.entry("ISBN", "978-3-16-148410-0"), Map.entry("ISSN", "1539-3704"),
            Map.entry("URL", "https://example.org/a_b?c=d&e=%20#f"), Map.entry("page", "507-515"), Map.entry("page-first", "507"),
            Map.entry("number-of-pages", "320"), Map.entry("language", "en-GB"), Map.entry("keyword", "peers, diabetes"));

    private CslSamples() {
    }

    /** An item of a type that has every variable there is. */
    static Value.Group full(String type) {
        var item = Value.group().put("id", "full-2010").put("type", type);
        CslVocabulary.NAMES.forEach(name -> item.put(name, Value.list(List.of(person(name, "Given"), person("Second", "N. M.")))));
        CslVocabulary.TEXTS.forEach(text -> item.put(text, FITTING.getOrDefault(text, "The " + text + " of é")));
        CslVocabulary.NUMBERS.forEach(number -> item.put(number, FITTING.getOrDefault(number, "12")));
        CslVocabulary.DATES.forEach(date -> item.put(date, date(2010, 10, 19)));
        return item.put("categories", Value.texts(List.of("a"))).put("custom", Value.group().put("k", "v").build()).build();
    }

    /** An item whose texts are all the same. */
    static Value.Group allTexts(String type, String text) {
        var item = Value.group().put("id", "hard-2010").put("type", type);
        CslVocabulary.TEXTS.stream().filter(name -> !FITTING.containsKey(name)).forEach(name -> item.put(name, text));
        return item.put("volume", text).put("issued", date(2010)).build();
    }

    static List<Value.Group> hardNamesAndDates() {
        var items = new ArrayList<Value.Group>();
        var names = List.of(Value.group().put("literal", "World Health Organization").build(), Value.group().put("literal", "WHO").build(),
                Value.group().put("literal", "Ministry of Health, Labour and Welfare").build(),
                Value.group().put("literal", "Vitamin D").build(), Value.group().put("family", "Plato").build(),
                Value.group().put("given", "Madonna").build(), person("van der Berg", "Jan"), person("García Márquez", "Gabriel"),
                person("d'Alembert", "Jean"), person("and", "Ann And"), person("Smith, Jones", "A., B."), person("O'Neill-Ünal", "É."),
                Value.group().putAll(person("Berg", "Jan")).put("non-dropping-particle", "van den").build(),
                Value.group().putAll(person("Maupassant", "Guy")).put("dropping-particle", "de").build(),
                Value.group().putAll(person("King", "Martin Luther")).put("suffix", "Jr.").build(),
                Value.group().putAll(person("King", "M")).put("suffix", "Jr.").put("comma-suffix", true).build(),
                Value.group().put("family", "Two Words").build(), person("others", "And"), Value.group().put("literal", "a {b} c").build());
        names.forEach(name -> items.add(Value.group().put("id", "n").put("type", "book").put("title", "T")
                .put("author", Value.list(List.of(name, person("Last", "Final")))).build()));
        var dates = List.of(date(2010), date(2010, 2), date(800), date(-44, 3, 15), Value.group().put("literal", "in press").build(),
                Value.group().putAll(date(2010)).put("season", 2).build(), Value.group().putAll(date(2010)).put("circa", true).build(),
                Value.group().putAll(date(2010, 5)).put("season", 2).build(),
                Value.group().putAll(date(2010)).put("literal", "in Arbeit").build(), Value.group().put("raw", "May 2010").build(),
                Value.group().put("date-parts", Value.list(List.of(parts(2010, 10, 19), parts(2011)))).build(),
                Value.group().put("date-parts", Value.list(List.of(parts(2010, 10), parts(2010, 11)))).put("circa", true).build());
        dates.forEach(
                date -> items.add(Value.group().put("id", "d").put("type", "book").put("issued", date).put("accessed", date).build()));
        return items;
    }

    private static Value.Group person(String family, String given) {
        return Value.group().put("family", family).put("given", given).build();
    }

    private static Value.Group date(int... parts) {
        return Value.group().put("date-parts", Value.list(List.of(parts(parts)))).build();
    }

    private static Value parts(int... parts) {
        return Value.list(java.util.Arrays.stream(parts).mapToObj(Value::of).toList());
    }
}
