package org.kindred.publish.folder;

import java.io.IOException;
import java.util.List;
import org.kindred.kernel.content.ContentFormat;
import org.kindred.kernel.content.Draft;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.content.Parsed;
import org.kindred.kernel.content.SourceFile;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.value.Sha256;
import org.kindred.kernel.value.Written.Place;
import org.kindred.publish.surroundings.Unreadable;

/** A content file read from the disk and understood, or not. */
public sealed interface FileRead {

    /** Understood. */
    record Good(SourceFile source, String digest, Draft draft) implements FileRead {
    }

    /** Bad: its item keeps the last good version. */
    record Bad(String path, List<Finding> findings) implements FileRead {
    }

    /** Reads a file. */
    static FileRead of(FolderFile file, ContentFormat format, Site site) {
        try {
            var source = file.read();
            return switch (format.parse(source, site)) {
                case Parsed.Readable(var draft) -> new Good(source, Sha256.hex(source.bytes()), draft);
                case Parsed.Bad(var findings) -> new Bad(file.path(), findings);
            };
        } catch (IOException e) {
            return new Bad(file.path(), List.of(unreadable(file, e)));
        }
    }

    /** What to tell of a file that cannot be read. */
    static Finding unreadable(FolderFile file, IOException failure) {
        return Finding.error("unreadable", file.path(), Place.START, "This cannot be read: " + Unreadable.reason(failure) + ".",
                "Allow Kindred to read it.");
    }
}
