package org.kindred.publish;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.kindred.kernel.content.ContentPath;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.type.ContentTypes;
import org.kindred.kernel.value.Written.Place;

/**
 * What lies in a content folder, by the rules that make a path an item.
 *
 * @param files    content files, by path; none whose slug collides with another's
 * @param claimed  every item that some file names, colliding ones included
 * @param all      the paths of all files, pictures too
 * @param unread   paths of folders and files that cannot be read
 * @param findings what was noticed about paths
 */
record ContentFolder(List<FolderFile> files, Set<ItemRef> claimed, Set<String> all, List<String> unread, List<Finding> findings) {

    /** An order of items. */
    static final Comparator<ItemRef> BY_NAME = Comparator.comparing(ItemRef::type).thenComparing(ItemRef::slug)
            .thenComparing(ItemRef::locale);

    /** Looks through a folder. */
    static ContentFolder scan(Path root, ContentTypes types, Site site) {
        var walk = FolderWalk.of(root);
        var findings = new ArrayList<>(walk.findings());
        Map<ItemRef, List<FolderFile>> byRef = new TreeMap<>(BY_NAME);
        walk.files().forEach((path, where) -> ContentPath.of(path, types, site).ifPresent(named -> {
            byRef.computeIfAbsent(named.ref(), any -> new ArrayList<>()).add(new FolderFile(path, where, named.ref()));
            tidied(path, named).ifPresent(findings::add);
        }));
        byRef.values().stream().filter(files -> files.size() > 1).forEach(files -> findings.addAll(collisions(files)));
        findings.addAll(strays(walk.files().keySet(), types));
        var files = byRef.values().stream().filter(found -> found.size() == 1).map(List::getFirst).toList();
        return new ContentFolder(files, Set.copyOf(byRef.keySet()), Set.copyOf(walk.files().keySet()), walk.unread(),
                List.copyOf(findings));
    }

    /** Whether an item's file may be there although we could not see it. */
    boolean mayHold(String path) {
        return unread.stream().anyMatch(lost -> lost.isEmpty() || path.equals(lost) || path.startsWith(lost + "/"));
    }

    private static Optional<Finding> tidied(String path, ContentPath named) {
        return named.tidied() ? Optional.of(Finding.info("slug-tidied", path, Place.START,
                "Its address is “%s”, as an address has only lower-case letters, digits and single hyphens.".formatted(named.ref().slug()),
                "Rename the file if you want another address.")) : Optional.empty();
    }

    private static List<Finding> collisions(List<FolderFile> files) {
        return files.stream().map(file -> Finding.error("slug-collision", file.path(), Place.START,
                "%s is named by this file and by %s; neither was imported.".formatted(file.ref(), othersThan(file, files)),
                "Rename one of them.")).toList();
    }

    private static String othersThan(FolderFile file, List<FolderFile> files) {
        return files.stream().filter(other -> !other.path().equals(file.path())).map(FolderFile::path).collect(Collectors.joining(", "));
    }

    /** One finding for each top folder with Markdown that belongs to no content type, and for each loose file. */
    private static List<Finding> strays(Set<String> paths, ContentTypes types) {
        var counts = paths.stream().filter(path -> path.endsWith(".md"))
                .map(path -> path.contains("/") ? path.substring(0, path.indexOf('/')) : path)
                .filter(top -> types.plural(top).isEmpty()).collect(Collectors.groupingBy(top -> top, TreeMap::new, Collectors.counting()));
        var folders = types.all().stream().map(type -> type.plural()).collect(Collectors.joining(", "));
        return counts.entrySet().stream().map(entry -> Finding.info("not-content", entry.getKey(), Place.START,
                "%d Markdown file(s) here belong to no content type and were not imported.".formatted(entry.getValue()),
                "Content lies in the folders " + folders + ".")).toList();
    }
}
