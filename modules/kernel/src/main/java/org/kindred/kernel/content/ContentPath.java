package org.kindred.kernel.content;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.type.ContentType;
import org.kindred.kernel.type.ContentTypes;

/**
 * The rule by which a file's path names an item: {@code content/<type plural>/<slug>.md}, {@code <slug>.<locale>.md}; subfolders are joined
 * by {@code -}; {@code x/index.md} is {@code x}.
 *
 * @param ref     the item
 * @param tidied  whether characters had to be changed to make a slug
 */
public record ContentPath(ItemRef ref, boolean tidied) {

    private static final Pattern NOT_SLUG = Pattern.compile("[^a-z0-9]+");

    /**
     * Reads a path.
     *
     * @param path in the content folder, with {@code /}
     * @return empty if it is no content file: not {@code .md}, not in the folder of a content type, or without a letter or digit
     */
    public static Optional<ContentPath> of(String path, ContentTypes types, Site site) {
        var segments = List.of(path.split("/"));
        if (segments.size() < 2 || !path.toLowerCase(Locale.ROOT).endsWith(".md")) {
            return Optional.empty();
        }
        return types.plural(segments.getFirst()).flatMap(type -> of(type, segments.subList(1, segments.size()), site));
    }

    private static Optional<ContentPath> of(ContentType type, List<String> segments, Site site) {
        var name = segments.getLast().substring(0, segments.getLast().length() - ".md".length());
        int dot = name.lastIndexOf('.');
        var locale = dot < 0 ? Optional.<String>empty() : site.locale(name.substring(dot + 1));
        var parts = new ArrayList<>(segments.subList(0, segments.size() - 1));
        String base = locale.isPresent() ? name.substring(0, dot) : name;
        if (!base.equals("index") || parts.isEmpty()) {
            parts.add(base);
        }
        return slug(parts).map(slug -> new ContentPath(new ItemRef(type.name(), slug, locale.orElse(site.defaultLocale())),
                !slug.equals(String.join("-", parts))));
    }

    private static Optional<String> slug(List<String> parts) {
        var slug = slug(String.join("-", parts));
        return slug.isEmpty() ? Optional.empty() : Optional.of(slug);
    }

    /**
     * Any text as a slug: lower case, other characters than letters from a to z and digits to {@code -}; {@code ""} where nothing is left. The
     * same however a file system writes a letter with its accent.
     */
    public static String slug(String text) {
        if (ItemKey.isSlug(text)) {
            return text;
        }
        String plain = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        String joined = NOT_SLUG.matcher(plain).replaceAll("-").replaceAll("^-|-$", "");
        return joined.length() <= ItemKey.MAX_SLUG ? joined : joined.substring(0, ItemKey.MAX_SLUG).replaceAll("-$", "");
    }
}
