package org.kindred.kernel.asset;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kindred.kernel.content.ItemKey;

/** What an asset may be called: a path from the content folder that every file system can hold, {@code images/hands.jpg}. */
public final class AssetName {

    /** The longest name, in characters. */
    public static final int MAX_LENGTH = 200;

    /** What the name of the file with an asset's words ends with, beside the file itself. */
    public static final String SIDECAR = ".yaml";

    /** The endings, in lower case, of the files that are assets. */
    public static final Set<String> SUFFIXES = Set.of("png", "jpg", "jpeg", "gif", "webp", "avif", "svg", "pdf");

    /** How links name assets among what items refer to: no content type is called so. */
    private static final String TYPE = "asset";

    /** No hidden file, nothing that ends in a space or a dot, nothing that some file system or address reads as something else. */
    private static final Pattern SEGMENT = Pattern.compile(
            "(?![. ])[^\\p{Cntrl}\\p{Cf}/\\\\:*?\"<>|#%;]*[^\\p{Cntrl}\\p{Cf}/\\\\:*?\"<>|#%;. ]");

    private AssetName() {
    }

    /** Whether a text can be the name of an asset. */
    public static boolean isName(String text) {
        return text.length() <= MAX_LENGTH && suffix(text).filter(SUFFIXES::contains).isPresent()
                && Normalizer.isNormalized(text, Normalizer.Form.NFC)
                && Stream.of(text.split("/", -1)).allMatch(segment -> SEGMENT.matcher(segment).matches());
    }

    /** What follows the last dot of a name, in lower case; empty where nothing does. */
    public static Optional<String> suffix(String name) {
        int dot = name.lastIndexOf('.');
        return dot <= name.lastIndexOf('/') ? Optional.empty() : Optional.of(name.substring(dot + 1).toLowerCase(Locale.ROOT));
    }

    /** The last part of a name: {@code hands.jpg}. */
    public static String file(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    /** How a name stands among what items refer to. */
    public static ItemKey key(String name) {
        return new ItemKey(TYPE, name);
    }
}
