package org.kindred.publish.assets;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.kindred.kernel.asset.AssetName;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.value.Written.Place;

/**
 * Which paths of a content folder are assets.
 *
 * @param names    of assets
 * @param findings what was noticed about paths
 */
public record AssetPaths(SortedSet<String> names, List<Finding> findings) {

    /** Finds them. */
    public static AssetPaths among(Collection<String> paths) {
        var all = Set.copyOf(paths);
        var names = new TreeSet<String>();
        var findings = new ArrayList<Finding>();
        paths.forEach(path -> {
            if (AssetName.isName(path)) {
                names.add(path);
            } else if (hasSuffix(path)) {
                findings.add(
                        Finding.warning("invalid-name", path, Place.START, "A file of this name cannot be kept as a picture or document.",
                                "Take out what is no letter, digit, space, hyphen, dot or underscore, or make it shorter."));
            }
        });
        paths.stream().filter(path -> isSidecar(path) && !all.contains(described(path)))
                .forEach(path -> findings.add(Finding.info("not-content", path, Place.START,
                        "This says something of a file that is not there.", "Remove it, or add the file.")));
        return new AssetPaths(names, findings);
    }

    /** Whether a file is an asset, or says something of one, or would if its name were a better one. */
    public static boolean isMeant(String path) {
        return hasSuffix(path) || isSidecar(path);
    }

    private static boolean hasSuffix(String path) {
        return AssetName.suffix(path).filter(AssetName.SUFFIXES::contains).isPresent();
    }

    private static boolean isSidecar(String path) {
        return path.endsWith(AssetName.SIDECAR) && AssetName.isName(described(path));
    }

    private static String described(String sidecar) {
        return sidecar.substring(0, sidecar.length() - AssetName.SIDECAR.length());
    }
}
