package org.kindred.publish.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.problem.StorageFailed;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.store.Item;
import org.kindred.publish.node.Ports;
import org.kindred.publish.node.Progress;
import org.kindred.publish.surroundings.Unreadable;

/**
 * Writes the store to a content folder: every item's newest revision at the path it came from, byte for byte where the file says of itself
 * where the item stands, as any untouched one does. Each file appears whole or not at all; files that hold the same bytes already are left
 * alone, and none is deleted.
 */
public final class FolderExport {

    private static final int BATCH = 250;

    private final Ports ports;
    private final Progress progress;
    private final ExportedFile.Maker files;
    private int written;
    private int done;

    public FolderExport(Ports ports, Site site, Progress progress) {
        this.ports = ports;
        this.progress = progress;
        this.files = new ExportedFile.Maker(ports, site, ports.clock().instant());
    }

    /** Exports; how many files hold something else now than before. */
    public int run(Path folder) {
        ports.store().read(session -> session.site()).ifPresent(source -> write(folder, "site.yaml", source));
        int all = ports.store().read(session -> session.imported()).size(); // by far the most: few are made without a file
        var last = Optional.<ItemRef>empty();
        for (var items = batch(last); !items.isEmpty() && !progress.cancelled(); items = batch(last)) {
            items.forEach(item -> write(folder, item));
            last = Optional.of(items.getLast().ref());
            done += items.size();
            progress.at(Progress.Phase.EXPORTING, done, Math.max(done, all));
        }
        written += new AssetExport(ports.store(), progress).run(folder);
        return written;
    }

    private List<Item> batch(Optional<ItemRef> last) {
        return ports.store().read(session -> session.itemsAfter(last, BATCH));
    }

    private void write(Path folder, Item item) {
        ports.store().read(session -> session.revision(item.ref(), item.revision())).flatMap(newest -> files.newest(item, newest))
                .ifPresent(file -> write(folder, file.path(), file.bytes()));
    }

    private void write(Path folder, String path, byte[] source) {
        var file = folder.resolve(path);
        try {
            if (Files.isRegularFile(file) && Arrays.equals(Files.readAllBytes(file), source)) {
                return;
            }
            Files.createDirectories(file.getParent());
            // not a temporary file of the JDK's, which its owner alone may read
            var whole = file.resolveSibling(".kindred-" + UUID.randomUUID() + ".part");
            try {
                Files.write(whole, source, StandardOpenOption.CREATE_NEW);
                Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(whole);
            }
            written++;
        } catch (IOException e) {
            throw new StorageFailed("Cannot write " + file + ": " + Unreadable.reason(e) + ".", e);
        }
    }
}
