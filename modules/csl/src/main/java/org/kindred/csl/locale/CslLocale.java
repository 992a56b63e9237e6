package org.kindred.csl.locale;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kindred.csl.xml.XmlElement;
import org.kindred.csl.xml.XmlTree;

/**
 * The terms, dates and options of a language: a locale file, a {@code cs:locale} of a style, or several of them on top of each other.
 * Immutable.
 */
public final class CslLocale {

    /** One form of a term, for one gender. */
    private record Key(String name, TermForm form, String gender) {
    }

    private final String language;
    private final Map<Key, Term> terms;
    private final Map<String, DateFormat> dates;
    private final Map<String, String> options;

    private CslLocale(String language, Map<Key, Term> terms, Map<String, DateFormat> dates, Map<String, String> options) {
        this.language = language;
        this.terms = Map.copyOf(terms);
        this.dates = Map.copyOf(dates);
        this.options = Map.copyOf(options);
    }

    /**
     * Of the text of a locale file.
     *
     * @throws org.kindred.csl.xml.XmlException if it is not XML
     */
    public static CslLocale parse(String xml) {
        return of(XmlTree.parse(xml));
    }

    /** Of a {@code locale} element. */
    public static CslLocale of(XmlElement root) {
        Map<Key, Term> terms = new HashMap<>();
        Map<String, DateFormat> dates = new HashMap<>();
        Map<String, String> options = new HashMap<>();
        for (XmlElement group : root.children("terms")) {
            group.children("term").stream().map(Term::of)
                    .forEach(term -> terms.put(new Key(term.name(), term.form(), term.forGender()), term));
        }
        root.children("date").forEach(date -> dates.put(date.attribute("form", "text"), DateFormat.of(date)));
        root.children("style-options").forEach(element -> options.putAll(element.attributes()));
        return new CslLocale(root.attribute("lang", ""), terms, dates, options);
    }

    /**
     * Everything on a language: what a style says on it, then the locale files, then American English.
     *
     * @param tag BCP 47
     * @param own what a style says
     */
    public static CslLocale resolve(String tag, List<CslLocale> own, LocaleSource files) {
        String exact = Languages.normalize(tag);
        String language = Languages.bare(tag);
        CslLocale resolved = empty(exact);
        for (String file : Languages.files(tag).reversed()) {
            resolved = files.xml(file).map(CslLocale::parse).orElse(empty("")).over(resolved);
        }
        for (String each : List.of("", language, exact)) {
            for (CslLocale locale : own) {
                if (locale.language.isEmpty() ? each.isEmpty() : Languages.normalize(locale.language).equals(each)) {
                    resolved = locale.over(resolved);
                }
            }
        }
        return resolved.as(exact);
    }

    /** A locale that says nothing. */
    public static CslLocale empty(String language) {
        return new CslLocale(language, Map.of(), Map.of(), Map.of());
    }

    /** This one where it says something, and else the other. Ordinals are taken from one of them, never mixed. */
    public CslLocale over(CslLocale other) {
        Map<Key, Term> merged = new HashMap<>(other.terms);
        if (terms.keySet().stream().anyMatch(key -> isOrdinal(key.name()))) {
            merged.keySet().removeIf(key -> isOrdinal(key.name()));
        }
        merged.putAll(terms);
        Map<String, DateFormat> mergedDates = new HashMap<>(other.dates);
        mergedDates.putAll(dates);
        Map<String, String> mergedOptions = new HashMap<>(other.options);
        mergedOptions.putAll(options);
        return new CslLocale(language.isEmpty() ? other.language : language, merged, mergedDates, mergedOptions);
    }

    private static boolean isOrdinal(String name) {
        return name.equals("ordinal") || name.startsWith("ordinal-");
    }

    /** The same under another tag. */
    public CslLocale as(String tag) {
        return new CslLocale(tag, terms, dates, options);
    }

    /** BCP 47; {@code ""} for a {@code cs:locale} of all languages. */
    public String language() {
        return language;
    }

    /** A term in a form or what stands in for that form; empty where the locale has none. A term may be the empty text. */
    public Optional<String> term(String name, TermForm form, boolean plural) {
        return find(name, form).map(term -> plural ? term.multiple() : term.single());
    }

    private Optional<Term> find(String name, TermForm form) {
        for (TermForm each : form.fallback()) {
            Term term = terms.get(new Key(name, each, ""));
            if (term != null) {
                return Optional.of(term);
            }
        }
        return Optional.empty();
    }

    /** The grammatical gender of a noun, or {@code ""}. */
    public String gender(String name) {
        return find(name, TermForm.LONG).map(Term::gender).orElse("");
    }

    public Optional<DateFormat> date(String form) {
        return Optional.ofNullable(dates.get(form));
    }

    public boolean punctuationInQuote() {
        return "true".equals(options.get("punctuation-in-quote"));
    }

    public boolean limitDayOrdinals() {
        return "true".equals(options.get("limit-day-ordinals-to-day-1"));
    }

    /** The suffix of an ordinal number: {@code th} of 11. */
    public String ordinalSuffix(int number, String gender) {
        for (String name : ordinals(number)) {
            Optional<Term> term = ordinal(name, gender).filter(found -> matches(found, number));
            if (term.isPresent()) {
                return term.orElseThrow().single();
            }
        }
        return ordinal("ordinal", gender).map(Term::single).orElse("");
    }

    private static List<String> ordinals(int number) {
        List<String> names = new ArrayList<>();
        if (number >= 0 && number < 100) {
            names.add("ordinal-%02d".formatted(number));
        }
        names.add("ordinal-%02d".formatted(Math.abs(number % 100)));
        names.add("ordinal-%02d".formatted(Math.abs(number % 10)));
        return names;
    }

    private static boolean matches(Term term, int number) {
        int key = Integer.parseInt(term.name().substring("ordinal-".length()));
        String match = term.match().isEmpty() ? key < 10 ? "last-digit" : "last-two-digits" : term.match();
        return switch (match) {
            case "whole-number" -> number == key;
            case "last-two-digits" -> number % 100 == key;
            default -> number % 10 == key;
        };
    }

    private Optional<Term> ordinal(String name, String gender) {
        Term gendered = terms.get(new Key(name, TermForm.LONG, gender));
        return Optional.ofNullable(gendered == null ? terms.get(new Key(name, TermForm.LONG, "")) : gendered);
    }

    /** An ordinal in words, of 1 to 10, where the locale has one. */
    public Optional<String> longOrdinal(int number, String gender) {
        return ordinal("long-ordinal-%02d".formatted(number), gender).map(Term::single);
    }
}
