package org.kindred.markdown.html;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.concurrent.ConcurrentHashMap;

/** The few words that we write ourselves, in the language of the item. */
final class Wording {

    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
    private static final Map<String, Wording> KNOWN = new ConcurrentHashMap<>();

    private final ResourceBundle words;

    private Wording(ResourceBundle words) {
        this.words = words;
    }

    /** In a language; English where we have no words in it. */
    static Wording in(String locale) {
        String language = Locale.forLanguageTag(locale).getLanguage();
        return Optional.ofNullable(KNOWN.get(language)).orElseGet(() -> KNOWN.computeIfAbsent(language, Wording::load));
    }

    private static Wording load(String language) {
        return new Wording(ResourceBundle.getBundle(Wording.class.getPackageName() + ".wording", Locale.forLanguageTag(language),
                Wording.class.getClassLoader(), NO_FALLBACK));
    }

    String word(String key) {
        return words.getString(key);
    }

    String word(String key, int first) {
        return word(key, Integer.toString(first));
    }

    String word(String key, String first) {
        return word(key).replace("{0}", first);
    }

    String word(String key, int first, int second) {
        return word(key, Integer.toString(first), Integer.toString(second));
    }

    /** The second one is put in first, as the first one may be any text. */
    String word(String key, String first, String second) {
        return word(key).replace("{1}", second).replace("{0}", first);
    }
}
