package org.kindred.csl.locale;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Which locales are tried for a language. */
public final class Languages {

    private static final Map<String, String> PRIMARY = Map.ofEntries(Map.entry("af", "af-ZA"), Map.entry("bg", "bg-BG"),
            Map.entry("ca", "ca-AD"), Map.entry("cs", "cs-CZ"), Map.entry("cy", "cy-GB"), Map.entry("da", "da-DK"),
            Map.entry("de", "de-DE"), Map.entry("el", "el-GR"), Map.entry("en", "en-US"), Map.entry("es", "es-ES"),
            Map.entry("et", "et-EE"), Map.entry("fa", "fa-IR"), Map.entry("fi", "fi-FI"), Map.entry("fr", "fr-FR"),
            Map.entry("gl", "gl-ES"), Map.entry("he", "he-IL"), Map.entry("hi", "hi-IN"), Map.entry("hr", "hr-HR"),
            Map.entry("hu", "hu-HU"), Map.entry("id", "id-ID"), Map.entry("is", "is-IS"), Map.entry("it", "it-IT"),
            Map.entry("ja", "ja-JP"), Map.entry("km", "km-KH"), Map.entry("ko", "ko-KR"), Map.entry("lt", "lt-LT"),
            Map.entry("lv", "lv-LV"), Map.entry("mn", "mn-MN"), Map.entry("ms", "ms-MY"), Map.entry("nb", "nb-NO"),
            Map.entry("nl", "nl-NL"), Map.entry("nn", "nn-NO"), Map.entry("pl", "pl-PL"), Map.entry("pt", "pt-PT"),
            Map.entry("ro", "ro-RO"), Map.entry("ru", "ru-RU"), Map.entry("sk", "sk-SK"), Map.entry("sl", "sl-SI"),
            Map.entry("sr", "sr-RS"), Map.entry("sv", "sv-SE"), Map.entry("th", "th-TH"), Map.entry("tr", "tr-TR"),
            Map.entry("uk", "uk-UA"), Map.entry("vi", "vi-VN"), Map.entry("zh", "zh-CN"));

    private Languages() {
    }

    /** {@code de_at} as {@code de-AT}. */
    public static String normalize(String tag) {
        String[] parts = tag.strip().split("[-_]");
        String language = parts[0].toLowerCase(Locale.ROOT);
        if (language.isEmpty()) {
            return "en-US";
        }
        return parts.length < 2 ? language : language + "-" + parts[parts.length - 1].toUpperCase(Locale.ROOT);
    }

    /** The language without its region. */
    public static String bare(String tag) {
        return normalize(tag).split("-", 2)[0];
    }

    /** The tags of locale files, best first; {@code en-US} is the last. */
    public static List<String> files(String tag) {
        List<String> files = new ArrayList<>();
        String exact = normalize(tag);
        if (exact.contains("-")) {
            files.add(exact);
        }
        String language = bare(tag);
        files.add(PRIMARY.getOrDefault(language, language));
        files.add("en-US");
        return files.stream().distinct().toList();
    }
}
