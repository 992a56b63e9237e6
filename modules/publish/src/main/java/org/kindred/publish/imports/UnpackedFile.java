package org.kindred.publish.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.kindred.kernel.asset.AssetName;
import org.kindred.kernel.asset.SidecarFormat;
import org.kindred.publish.archive.ZippedFile;
import org.kindred.publish.assets.AssetPorts;
import org.kindred.publish.assets.FolderAssets.AssetOnDisk;

/**
 * A picture or document of a zip on this node's disk, with its words, until it is closed.
 *
 * @param files where they lie
 */
record UnpackedFile(AssetOnDisk files) implements AutoCloseable {

    /** The zip is not what it says. */
    static final class Damaged extends IOException {

        private static final long serialVersionUID = 1L;

        private final String path;

        private Damaged(String path) {
            super(path + " is damaged in the zip");
            this.path = path;
        }

        String path() {
            return path;
        }
    }

    /**
     * Unpacks one; of a file that is longer than an asset may be, no more than shows that.
     *
     * @throws Damaged     if it is not what the zip says
     * @throws IOException if the disk fails
     */
    static UnpackedFile of(AssetPorts ports, String name, ZippedFile file, Optional<ZippedFile> words) throws IOException {
        byte[] bytes = bytes(file, (int) Math.min(ports.limit(), Integer.MAX_VALUE / 2));
        byte[] sidecar = words.isPresent() ? bytes(words.get(), SidecarFormat.MAX_BYTES) : new byte[0];
        return of(ports, name, bytes, sidecar);
    }

    /** Lays one down that came from elsewhere. */
    static UnpackedFile of(AssetPorts ports, String name, byte[] bytes, byte[] sidecar) throws IOException {
        Files.createDirectories(ports.scratch());
        var place = ports.scratch().resolve(UUID.randomUUID() + ".unpacked");
        var unpacked = new UnpackedFile(new AssetOnDisk(name, place, place.resolveSibling(place.getFileName() + AssetName.SIDECAR)));
        boolean whole = false;
        try {
            Files.write(place, bytes);
            if (sidecar.length > 0) {
                Files.write(unpacked.files().sidecar(), sidecar);
            }
            whole = true;
            return unpacked;
        } finally {
            if (!whole) {
                unpacked.close();
            }
        }
    }

    private static byte[] bytes(ZippedFile file, int most) throws Damaged {
        return file.read(most).orElseThrow(() -> new Damaged(file.path()));
    }

    @Override
    public void close() throws IOException {
        for (Path file : new Path[] {files.file(), files.sidecar()}) {
            Files.deleteIfExists(file);
        }
    }
}
