package org.kindred.kernel.asset;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an asset is in words.
 *
 * @param alt        by locale, what it tells those who do not see it
 * @param decorative whether it tells nothing, and is passed over in silence
 * @param credit     whom to name, or {@code ""}
 * @param license    under which it may be used, or {@code ""}
 * @param caption    by locale, what stands beneath it
 */
public record AssetWords(SortedMap<String, String> alt, boolean decorative, String credit, String license,
        SortedMap<String, String> caption) {

    /** Nothing is said of it. */
    public static final AssetWords NONE = new AssetWords(new TreeMap<>(), false, "", "", new TreeMap<>());

    /** The longest text, in characters. */
    public static final int MAX_LENGTH = 2000;

    public AssetWords {
        alt = Collections.unmodifiableSortedMap(new TreeMap<>(alt));
        caption = Collections.unmodifiableSortedMap(new TreeMap<>(caption));
    }

    /** Words with nothing but an alternative text in one locale. */
    public static AssetWords alt(String locale, String text) {
        return new AssetWords(new TreeMap<>(Map.of(locale, text)), false, "", "", new TreeMap<>());
    }

    /** What it tells, in the first of these locales that has a text; {@code ""} if it is decorative; empty if nobody has said. */
    public Optional<String> alt(List<String> locales) {
        return decorative ? Optional.of("") : first(alt, locales);
    }

    /** What stands beneath it, in the first of these locales that has a text. */
    public Optional<String> caption(List<String> locales) {
        return first(caption, locales);
    }

    private static Optional<String> first(Map<String, String> texts, List<String> locales) {
        return locales.stream().map(texts::get).filter(Objects::nonNull).findFirst();
    }
}
