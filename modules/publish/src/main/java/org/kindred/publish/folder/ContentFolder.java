package org.kindred.publish.folder;

import static java.util.Objects.requireNonNull;

import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
 * @param all      the paths of all files, pictures too, in composed letters: some systems write accents in names as letters of their own
 * @param unread   paths of folders and files that cannot be read
 * @param findings what was noticed about paths
 * @param assets   pictures and documents
 */
public record ContentFolder(List<FolderFile> files, Set<ItemRef> claimed, Set<String> all, List<String> unread, List<Finding> findings,
        FolderAssets assets) {

    /** Looks through a folder. */
    static ContentFolder scan(Path root, ContentTypes types, Site site) {
        var walk = FolderWalk.of(root);
        var findings = new ArrayList<>(walk.findings());
        var named = named(walk.files().keySet(), types, site);
        findings.addAll(named.findings());
        var files = named.alone().entrySet().stream()
                .map(entry -> new FolderFile(entry.getValue(), requireNonNull(walk.files().get(entry.getValue())), entry.getKey()))
                .toList();
        return new ContentFolder(files, named.claimed(), composed(walk.files().keySet()), walk.unread(), List.copyOf(findings),
                FolderAssets.among(walk.files()));
    }

    /** The slugs of the items of a type, by its singular name. */
    Set<String> slugs(String type) {
        return claimed.stream().filter(ref -> ref.type().equals(type)).map(ItemRef::slug).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> composed(Collection<String> paths) {
        return paths.stream().map(path -> Normalizer.normalize(path, Normalizer.Form.NFC)).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Paths by the items that they name.
     *
     * @param alone    the paths of items that one file alone names, by item
     * @param claimed  every item that some path names
     * @param findings what was noticed about paths
     */
    public record Named(SortedMap<ItemRef, String> alone, Set<ItemRef> claimed, List<Finding> findings) {
    }

    /** Finds out which items the files of a folder name. */
    public static Named named(Collection<String> paths, ContentTypes types, Site site) {
        var findings = new ArrayList<Finding>();
        SortedMap<ItemRef, List<String>> byRef = new TreeMap<>(ItemRef.BY_NAME);
        paths.forEach(path -> ContentPath.of(path, types, site).ifPresent(named -> {
            byRef.computeIfAbsent(named.ref(), any -> new ArrayList<>()).add(path);
            PathFindings.tidied(path, named, site).ifPresent(findings::add);
        }));
        SortedMap<ItemRef, String> alone = new TreeMap<>(ItemRef.BY_NAME);
        byRef.forEach((ref, found) -> {
            if (found.size() == 1) {
                alone.put(ref, found.getFirst());
            } else {
                findings.addAll(PathFindings.collisions(ref, found));
            }
        });
        findings.addAll(PathFindings.strays(paths, types, site));
        return new Named(alone, Set.copyOf(byRef.keySet()), List.copyOf(findings));
    }

    /** Whether an item's file may be there although we could not see it. */
    boolean mayHold(String path) {
        return unread.stream().anyMatch(lost -> lost.isEmpty() || path.equals(lost) || path.startsWith(lost + "/"));
    }
}
