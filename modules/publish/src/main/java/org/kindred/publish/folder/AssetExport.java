package org.kindred.publish.folder;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kindred.kernel.asset.Asset;
import org.kindred.kernel.asset.AssetName;
import org.kindred.kernel.asset.AssetQuery;
import org.kindred.kernel.problem.StorageFailed;
import org.kindred.kernel.query.Filter;
import org.kindred.kernel.store.Store;
import org.kindred.kernel.store.StoredBytes;
import org.kindred.kernel.value.Sha256;
import org.kindred.publish.node.Progress;
import org.kindred.publish.surroundings.Unreadable;

/** Writes assets to a content folder, each as it came and with its words beside it; files that hold the same already are left alone. */
final class AssetExport {

    private static final int BATCH = 100;
    private static final int BUFFER = 1 << 16;

    private final Store store;
    private final Progress progress;
    private int written;

    AssetExport(Store store, Progress progress) {
        this.store = store;
        this.progress = progress;
    }

    /** Exports; how many files hold something else now than before. */
    int run(Path folder) {
        var last = Optional.<String>empty();
        for (var batch = batch(last); !batch.isEmpty() && !progress.cancelled(); batch = batch(last)) {
            batch.forEach(asset -> write(folder, asset));
            last = Optional.of(batch.getLast().name());
        }
        return written;
    }

    private List<Asset> batch(Optional<String> last) {
        return store.read(session -> session.assets().list(new AssetQuery(new Filter.All(List.of()), last, 0, BATCH)));
    }

    private void write(Path folder, Asset asset) {
        var file = folder.resolve(asset.name());
        try {
            if (!asset.source().equals(digest(file))) {
                write(file, new StoredBytes(store, asset.source()));
            }
            var sidecar = folder.resolve(asset.name() + AssetName.SIDECAR);
            byte[] words = asset.sidecar();
            if (words.length > 0 && !Sha256.hex(words).equals(digest(sidecar))) {
                write(sidecar, new ByteArrayInputStream(words));
            }
        } catch (IOException e) {
            throw new StorageFailed("Cannot write " + file + ": " + Unreadable.reason(e) + ".", e);
        }
    }

    /** Of a file that is not there, nothing. */
    private static String digest(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return "";
        }
        var digest = Sha256.begin();
        try (var in = Files.newInputStream(file)) {
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private void write(Path file, InputStream bytes) throws IOException {
        Files.createDirectories(file.getParent());
        var whole = file.resolveSibling(".kindred-" + UUID.randomUUID() + ".part");
        try {
            Files.copy(bytes, whole);
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(whole);
        }
        written++;
    }
}
