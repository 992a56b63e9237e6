package org.kindred.kernel.preview;

import java.time.Instant;
import java.util.Optional;
import org.kindred.kernel.content.ItemRef;

/** The port to the key that signs previews. Safe for threads. */
public interface PreviewSigning {

    /**
     * What a token says.
     *
     * @param id    of the preview
     * @param until when it ends
     */
    record Claim(String id, Instant until) {
    }

    /** An id that nobody can foretell. */
    String newId();

    /** The token of a preview, always the same: letters, digits and {@code _ - .}, so that it stands in an address as it is. */
    String token(Preview preview);

    /**
     * What a token says, if it was made here for that item in that locale; empty for any other text. Takes the same time for every text of the
     * same length that looks like a token.
     */
    Optional<Claim> read(String token, ItemRef ref);
}
