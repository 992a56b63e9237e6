package org.kindred.plugin.bibtex;

import java.util.Locale;
import java.util.Map;

/** The names that LaTeX gives to languages, as tags. */
final class Languages {

    private static final Map<String, String> TAGS = Map.ofEntries(Map.entry("english", "en"), Map.entry("american", "en-US"),
            Map.entry("usenglish", "en-US"), Map.entry("british", "en-GB"), Map.entry("ukenglish", "en-GB"), Map.entry("german", "de"),
            Map.entry("ngerman", "de"), Map.entry("austrian", "de-AT"), Map.entry("naustrian", "de-AT"), Map.entry("french", "fr"),
            Map.entry("spanish", "es"), Map.entry("italian", "it"), Map.entry("portuguese", "pt"), Map.entry("brazilian", "pt-BR"),
            Map.entry("dutch", "nl"), Map.entry("swedish", "sv"), Map.entry("danish", "da"), Map.entry("norwegian", "no"),
            Map.entry("norsk", "nb"), Map.entry("nynorsk", "nn"), Map.entry("finnish", "fi"), Map.entry("polish", "pl"),
            Map.entry("russian", "ru"), Map.entry("czech", "cs"), Map.entry("hungarian", "hu"), Map.entry("greek", "el"),
            Map.entry("turkish", "tr"), Map.entry("japanese", "ja"), Map.entry("chinese", "zh"), Map.entry("arabic", "ar"),
            Map.entry("catalan", "ca"), Map.entry("ukrainian", "uk"), Map.entry("romanian", "ro"));

    private Languages() {
    }

    /** The tag for a name; any other text as it is. */
    static String tag(String name) {
        return TAGS.getOrDefault(name.toLowerCase(Locale.ROOT), name);
    }
}
