package org.kindred.publish;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.kindred.kernel.content.ContentPath;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.type.ContentTypes;
import org.kindred.publish.assets.FolderAssets;

/**
 * What lies in a content folder, by the rules that make a path an item.
 *
 * @param files    content files, by path; none whose slug collides with another's
 * @param claimed  every item that some file names, colliding ones included
 * @param all      the paths of all files, pictures too
 * @param unread   paths of folders and files that cannot be read
 * @param findings what was noticed about paths
 * @param assets   pictures and documents
 */
record ContentFolder(List<FolderFile> files, Set<ItemRef> claimed, Set<String> all, List<String> unread, List<Finding> findings,
        FolderAssets assets) {

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
            PathFindings.tidied(path, named, site).ifPresent(findings::add);
        }));
        byRef.values().stream().filter(files -> files.size() > 1).forEach(files -> findings.addAll(PathFindings.collisions(files)));
        findings.addAll(PathFindings.strays(walk.files().keySet(), types, site));
        var files = byRef.values().stream().filter(found -> found.size() == 1).map(List::getFirst).toList();
        return new ContentFolder(files, Set.copyOf(byRef.keySet()), Set.copyOf(walk.files().keySet()), walk.unread(),
                List.copyOf(findings), FolderAssets.among(walk.files()));
    }

    /** Whether an item's file may be there although we could not see it. */
    boolean mayHold(String path) {
        return unread.stream().anyMatch(lost -> lost.isEmpty() || path.equals(lost) || path.startsWith(lost + "/"));
    }
}
