package org.kindred.publish.folder;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kindred.kernel.content.ContentPath;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.type.ContentType;
import org.kindred.kernel.type.ContentTypes;
import org.kindred.kernel.value.Written.Place;

/** What there is to tell of the paths of files, whatever is written in them. */
final class PathFindings {

    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
    /** A name that ends like that of a translation. */
    private static final Pattern TRANSLATION = Pattern.compile(".*\\.(?<tag>(?<language>[a-zA-Z]{2})(-[a-zA-Z0-9]{2,8})*)\\.[mM][dD]");
    private static final Pattern MARKDOWN = Pattern.compile("(?i).*\\.(md|markdown)");

    private PathFindings() {
    }

    /** An address that is not what the path says, letter by letter. */
    static Optional<Finding> tidied(String path, ContentPath named, Site site) {
        if (!named.tidied()) {
            return Optional.empty();
        }
        Matcher translation = TRANSLATION.matcher(path);
        if (translation.matches() && LANGUAGES.contains(translation.group("language").toLowerCase(Locale.ROOT))) {
            return Optional.of(Finding.warning("unknown-locale", path, Place.START,
                    "“%s” is no locale of this site, so this is taken for an item of its own, “%s”, in %s.".formatted(
                            translation.group("tag"), named.ref().slug(), site.defaultLocale()),
                    "If it is a translation, add %s to locales in site.yaml.".formatted(translation.group("tag"))));
        }
        return Optional.of(Finding.info("slug-tidied", path, Place.START,
                "Its address is “%s”, as an address has only lower-case letters, digits and single hyphens, and at most %d of them."
                        .formatted(named.ref().slug(), ItemKey.MAX_SLUG),
                "Rename the file if you want another address."));
    }

    /** The same address for several files; one finding for each of them. */
    static List<Finding> collisions(ItemRef ref, List<String> paths) {
        return paths.stream().map(path -> Finding.error("slug-collision", path, Place.START,
                "This file and %s have the same address, “%s”; neither was imported.".formatted(othersThan(path, paths), ref.slug()),
                "Rename one of them.")).toList();
    }

    private static String othersThan(String path, List<String> paths) {
        return paths.stream().filter(other -> !other.equals(path)).collect(Collectors.joining(", "));
    }

    /** Markdown that no item comes of. */
    static List<Finding> strays(Collection<String> paths, ContentTypes types, Site site) {
        var markdown = paths.stream().filter(path -> MARKDOWN.matcher(path).matches()).toList();
        return Stream.concat(elsewhere(markdown, types), nameless(markdown, types, site)).toList();
    }

    /** One finding for each top folder that belongs to no content type, and for each loose file. */
    private static Stream<Finding> elsewhere(Collection<String> paths, ContentTypes types) {
        var counts = paths.stream().map(PathFindings::top).filter(top -> types.plural(top).isEmpty())
                .collect(Collectors.groupingBy(top -> top, TreeMap::new, Collectors.counting()));
        var folders = types.all().stream().map(ContentType::plural).collect(Collectors.joining(", "));
        return counts.entrySet().stream().map(entry -> Finding.info("not-content", entry.getKey(), Place.START,
                entry.getValue() == 1 ? "A Markdown file here belongs to no content type and is not imported."
                        : "%d Markdown files here belong to no content type and are not imported.".formatted(entry.getValue()),
                "Content lies in the folders " + folders + "."));
    }

    private static String top(String path) {
        return path.contains("/") ? path.substring(0, path.indexOf('/')) : path;
    }

    /** Files in the right folder whose names make no address. */
    private static Stream<Finding> nameless(Collection<String> paths, ContentTypes types, Site site) {
        return paths.stream().filter(path -> path.contains("/") && types.plural(top(path)).isPresent())
                .filter(path -> ContentPath.of(path, types, site).isEmpty())
                .map(path -> path.toLowerCase(Locale.ROOT).endsWith(".md") ? Finding.error("no-slug", path, Place.START,
                        "The file's name has no letter from a to z and no digit, so it has no address; it was not imported.",
                        "Rename it; the title may stay as it is.")
                        : Finding.info("not-content", path, Place.START, "A content file ends in .md; this one is not imported.",
                                "Rename it if it is one."));
    }
}
