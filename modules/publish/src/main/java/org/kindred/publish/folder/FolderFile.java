package org.kindred.publish.folder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.content.SourceFile;

/**
 * A content file found in a folder.
 *
 * @param path  in the content folder, with {@code /}
 * @param where on the disk
 * @param ref   the item that its path names
 */
public record FolderFile(String path, Path where, ItemRef ref) {

    /** Its bytes now; of a file that is too large to be content no more than shows that. */
    SourceFile read() throws IOException {
        try (InputStream in = Files.newInputStream(where)) {
            return new SourceFile(ref, path, in.readNBytes(SourceFile.MAX_BYTES + 1));
        }
    }
}
