package org.kindred.publish.assets;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kindred.kernel.asset.AssetName;
import org.kindred.kernel.asset.SidecarFormat;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.value.Sha256;

/**
 * The assets that lie in a content folder.
 *
 * @param files    by name
 * @param findings what was noticed about paths
 */
public record FolderAssets(Map<String, AssetOnDisk> files, List<Finding> findings) {

    private static final int BUFFER = 1 << 16;

    /**
     * A file and the one with its words.
     *
     * @param name    of the asset
     * @param file    where it lies
     * @param sidecar where the file with its words lies, or would lie
     */
    public record AssetOnDisk(String name, Path file, Path sidecar) {

        /** The path of the file with its words, for findings. */
        public String sidecarPath() {
            return name + AssetName.SIDECAR;
        }

        /** SHA-256 of the file's bytes. */
        public String digest() throws IOException {
            var digest = Sha256.begin();
            try (var in = Files.newInputStream(file)) {
                byte[] buffer = new byte[BUFFER];
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    digest.update(buffer, 0, read);
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        }

        /** What the file with its words holds, or as much of it as shows that it is too long; nothing if there is none. */
        public byte[] words() throws IOException {
            if (!Files.isRegularFile(sidecar)) {
                return new byte[0];
            }
            try (InputStream in = Files.newInputStream(sidecar)) {
                return in.readNBytes(SidecarFormat.MAX_BYTES + 1);
            }
        }
    }

    /** Finds them among the files of a folder, by their paths. */
    public static FolderAssets among(Map<String, Path> all) {
        var paths = AssetPaths.among(all.keySet());
        var found = new TreeMap<String, AssetOnDisk>();
        paths.names().forEach(name -> {
            var file = requireNonNull(all.get(name));
            found.put(name, new AssetOnDisk(name, file, file.resolveSibling(file.getFileName() + AssetName.SIDECAR)));
        });
        return new FolderAssets(found, paths.findings());
    }
}
