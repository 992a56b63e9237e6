package org.kindred.markdown;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Link;
import org.kindred.kernel.content.ContentPath;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.type.ContentTypes;
import org.kindred.markdown.html.Destination;

/** Reads the relative links of a body as what they are on a Git host: paths of files, from the folder of the file they stand in. */
final class ItemLinks {

    private static final Pattern FILE = Pattern.compile("(?<path>[^#?:]*\\.[mM][dD])(?<fragment>[#?].*)?");

    private final String folder;
    private final String locale;
    private final ContentTypes types;
    private final Site site;

    private ItemLinks(String folder, String locale, ContentTypes types, Site site) {
        this.folder = folder;
        this.locale = locale;
        this.types = types;
        this.site = site;
    }

    /** The destination of every link that names a content file. */
    static Map<Link, Destination> of(List<Link> links, String path, String locale, ContentTypes types, Site site) {
        var reader = new ItemLinks(path.substring(0, path.lastIndexOf('/') + 1), locale, types, site);
        var destinations = new IdentityHashMap<Link, Destination>();
        links.forEach(link -> reader.read(link.getDestination()).ifPresent(destination -> destinations.put(link, destination)));
        return destinations;
    }

    private Optional<Destination> read(String href) {
        Matcher file = FILE.matcher(href);
        if (href.startsWith("/") || !href.contains(".") || !file.matches()) {
            return Optional.empty();
        }
        String fragment = file.group("fragment") == null ? "" : file.group("fragment");
        return Optional.of(resolve(decoded(file.group("path"))).flatMap(path -> ContentPath.of(path, types, site))
                .<Destination>map(found -> new Destination.ToItem(item(found.ref()), fragment)).orElse(new Destination.Nowhere()));
    }

    /** A file without a suffix stands for all its translations, and readers stay in their language; one with a suffix is meant. */
    private ItemRef item(ItemRef named) {
        return named.locale().equals(site.defaultLocale()) ? named.key().in(locale) : named;
    }

    private static String decoded(String path) {
        if (path.indexOf('%') < 0) {
            return path;
        }
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return path; // a stray percent sign is part of the name
        }
    }

    /** The path in the content folder; empty where it leaves that folder. */
    private Optional<String> resolve(String path) {
        Deque<String> segments = new ArrayDeque<>();
        for (String segment : (folder + path).split("/")) {
            if (segment.equals("..")) {
                if (segments.isEmpty()) {
                    return Optional.empty();
                }
                segments.removeLast();
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                segments.addLast(segment);
            }
        }
        return Optional.of(String.join("/", segments));
    }
}
