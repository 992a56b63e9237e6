package org.kindred.kernel.asset;

import java.time.Instant;
import java.util.Optional;

/**
 * A picture or a document that goes with the content.
 *
 * @param name      where it lies, from the content folder: {@code images/hands.jpg}
 * @param file      what readers get
 * @param source    digest of the bytes as they came: those of {@code file}, unless something was taken out for readers, such as where a
 *                  photograph was taken
 * @param words     what is said of it
 * @param sidecar   the file that says so, as it was written; empty if nothing is said
 * @param version   counts its changes, from 1
 * @param origin    the file of the content folder that owns it; empty for one made through the API
 * @param createdAt when it first came
 * @param changedAt when it was last changed
 * @param changedBy by whom
 */
@SuppressWarnings("ArrayRecordComponent") // a file's bytes are passed on, never compared
public record Asset(String name, AssetFile file, String source, AssetWords words, byte[] sidecar, int version, Optional<Origin> origin,
        Instant createdAt, Instant changedAt, String changedBy) {

    /** Whether readers see no difference to another one. */
    public boolean isShownAs(Asset other) {
        return file.equals(other.file()) && words.equals(other.words());
    }

    /**
     * The files an asset was imported from, as they were then.
     *
     * @param file    digest of its bytes
     * @param sidecar digest of the bytes of its sidecar, {@code ""} where there was none
     */
    public record Origin(String file, String sidecar) {
    }
}
