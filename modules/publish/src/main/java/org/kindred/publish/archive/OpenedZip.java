package org.kindred.publish.archive;

import java.util.Optional;
import java.util.SortedMap;
import org.kindred.kernel.imports.Payload;

/** The files of a zip for whoever comes back for more of them: its directory is read once, when the first is asked for. */
public final class OpenedZip {

    private final Payload zip;
    private Optional<ZippedFolder> folder = Optional.empty();

    /** Reads nothing yet. */
    public OpenedZip(Payload zip) {
        this.zip = zip;
    }

    /** By path. */
    public synchronized SortedMap<String, ZippedFile> files() {
        if (folder.isEmpty()) {
            folder = Optional.of(ZippedFolder.of(zip));
        }
        return folder.get().files();
    }
}
