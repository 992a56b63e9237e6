package org.kindred.markdown.syntax;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** How languages write what kind of place a locator is: {@code p.}, {@code pp.}, {@code chapter}, {@code §}. */
final class LocatorTerms {

    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
    private static final Map<String, LocatorTerms> KNOWN = new ConcurrentHashMap<>();

    /**
     * A term at a place.
     *
     * @param label      CSL's name of it
     * @param end        where what it names begins, or the space before that
     * @param takesRoman whether roman numbers may follow: not behind letters that may be something else, as {@code v} or {@code no}
     */
    record Term(String label, int end, boolean takesRoman) {
    }

    private record Spelling(String words, String label) {
    }

    private final List<Spelling> longestFirst;

    private LocatorTerms(List<Spelling> longestFirst) {
        this.longestFirst = longestFirst;
    }

    /** The terms of a language, as far as we know them, and the English ones. */
    static LocatorTerms in(String locale) {
        String language = Locale.forLanguageTag(locale).getLanguage();
        return Optional.ofNullable(KNOWN.get(language)).orElseGet(() -> KNOWN.computeIfAbsent(language, LocatorTerms::load));
    }

    private static LocatorTerms load(String language) {
        Map<String, String> labels = new TreeMap<>();
        read(Locale.ROOT, labels);
        read(Locale.forLanguageTag(language), labels);
        return new LocatorTerms(labels.entrySet().stream().map(entry -> new Spelling(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt((Spelling spelling) -> spelling.words().length()).reversed()
                        .thenComparing(Spelling::words))
                .toList());
    }

    /** What is written with a full stop may also be written without. */
    private static void read(Locale language, Map<String, String> labels) {
        var bundle = ResourceBundle.getBundle(LocatorTerms.class.getPackageName() + ".locators", language,
                LocatorTerms.class.getClassLoader(), NO_FALLBACK);
        var spellings = new ArrayList<String>();
        bundle.keySet().forEach(label -> List.of(bundle.getString(label).split("\\s*\\|\\s*")).forEach(words -> {
            labels.put(words, label);
            spellings.add(words);
        }));
        spellings.stream().filter(words -> words.endsWith(".") && words.indexOf('.') == words.length() - 1)
                .forEach(words -> labels.putIfAbsent(words.substring(0, words.length() - 1), labels.getOrDefault(words, "page")));
    }

    /** The longest term here. */
    Optional<Term> at(String text, int start) {
        return longestFirst.stream().filter(spelling -> text.regionMatches(true, start, spelling.words(), 0, spelling.words().length()))
                .filter(spelling -> ends(text, start + spelling.words().length()))
                .map(spelling -> new Term(spelling.label(), start + spelling.words().length(), takesRoman(spelling.words()))).findFirst();
    }

    private static boolean ends(String text, int end) {
        return end == text.length() || !Character.isLetter(text.codePointBefore(end))
                || Character.UnicodeScript.of(text.codePointBefore(end)) == Character.UnicodeScript.HAN
                || Character.isWhitespace(text.codePointAt(end));
    }

    private static boolean takesRoman(String words) {
        return words.length() > 3 || !Character.isLetter(words.codePointBefore(words.length()));
    }
}
