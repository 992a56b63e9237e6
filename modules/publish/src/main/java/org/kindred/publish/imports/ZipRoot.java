package org.kindred.publish.imports;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kindred.kernel.type.ContentType;
import org.kindred.kernel.type.ContentTypes;
import org.kindred.publish.folder.SiteFile;

/** Where the content folder begins in a zip: at its top, or, as in what Git hosts pack, some folders below it. */
final class ZipRoot {

    private static final String CONTENT = "content/";

    private ZipRoot() {
    }

    /** The folder with a slash behind it; {@code ""} for the top. */
    static String of(Collection<String> paths, ContentTypes types) {
        String top = top(paths).orElse("");
        return Stream.of("", CONTENT, top, top + CONTENT).filter(root -> isContent(root, paths, types)).findFirst().orElse("");
    }

    /** The one folder that holds everything. */
    private static Optional<String> top(Collection<String> paths) {
        var tops = paths.stream().map(path -> path.substring(0, path.indexOf('/') + 1)).distinct().limit(2).toList();
        return tops.size() == 1 && !tops.getFirst().isEmpty() ? Optional.of(tops.getFirst()) : Optional.empty();
    }

    private static boolean isContent(String root, Collection<String> paths, ContentTypes types) {
        List<String> folders = types.all().stream().map(ContentType::plural).map(plural -> root + plural + "/").toList();
        return paths.stream().anyMatch(path -> path.equals(root + SiteFile.NAME)
                || path.endsWith(".md") && folders.stream().anyMatch(path::startsWith));
    }
}
