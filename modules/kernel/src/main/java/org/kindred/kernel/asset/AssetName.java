package org.kindred.kernel.asset;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    private static final Map<String, String> TYPES = Map.of("png", "image/png", "jpg", "image/jpeg", "jpeg", "image/jpeg", "gif",
            "image/gif",
            "webp", "image/webp", "avif", "image/avif", "svg", "image/svg+xml", "pdf", "application/pdf");

    /** The endings, in lower case, of the files that are assets. */
    public static final Set<String> SUFFIXES = TYPES.keySet();

    /** How links name assets among what items refer to: no content type is called so. */
    private static final String TYPE = "asset";

    /** No hidden file, nothing that ends in a space or a dot, nothing that some file system or address reads as something else. */
    private static final Pattern SEGMENT = Pattern.compile(
            "(?![. ])[^\\p{Cntrl}\\p{Cf}/\\\\:*?\"<>|#%;]*[^\\p{Cntrl}\\p{Cf}/\\\\:*?\"<>|#%;. ]");

    /** Has a scheme, or begins at the root of the website: no file of ours. */
    private static final Pattern ELSEWHERE = Pattern.compile("^([a-zA-Z][a-zA-Z0-9+.-]*:|/|#).*|", Pattern.DOTALL);

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

    /** What a file of this name is, if it is what it says. */
    public static Optional<String> mediaType(String name) {
        return suffix(name).map(TYPES::get);
    }

    /** The last part of a name: {@code hands.jpg}. */
    public static String file(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    /**
     * The asset that a relative address in a content file names.
     *
     * @param from the path of the file; {@code ""} for a text without one, which is taken to lie in the folder of some type
     */
    public static Optional<String> referredTo(String from, String address) {
        return isElsewhere(address) ? Optional.empty()
                : path(from.isEmpty() ? "any/text" : from, address).filter(AssetName::isName);
    }

    /** Whether an address is none of a file of the content folder: it has a scheme, begins at the root of the website, or is empty. */
    public static boolean isElsewhere(String address) {
        return ELSEWHERE.matcher(address).matches();
    }

    /** The path from the content folder of a relative address in a file, in composed letters as names are; empty if it leads out of the folder. */
    public static Optional<String> path(String from, String address) {
        var segments = new ArrayDeque<>(List.of(from.split("/")));
        segments.removeLast();
        for (String segment : decoded(address.replaceFirst("[?#].*$", "")).split("/")) {
            if (segment.equals("..") && segments.pollLast() == null) {
                return Optional.empty();
            }
            if (!segment.isEmpty() && !segment.equals(".") && !segment.equals("..")) {
                segments.addLast(segment);
            }
        }
        return Optional.of(Normalizer.normalize(String.join("/", segments), Normalizer.Form.NFC));
    }

    /** With {@code %20} as a space; an address that is not well encoded is taken as it stands. */
    private static String decoded(String address) {
        try {
            return URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return address;
        }
    }

    /** The asset that a key among what items refer to stands for. */
    public static Optional<String> of(ItemKey key) {
        return key.type().equals(TYPE) ? Optional.of(key.slug()) : Optional.empty();
    }

    /** How a name stands among what items refer to. */
    public static ItemKey key(String name) {
        return new ItemKey(TYPE, name);
    }
}
