package org.kindred.kernel.preview;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kindred.kernel.content.ItemRef;

/** The previews that are kept, as a session reads them. One stays with its item when that gets another slug. */
public interface PreviewRegister {

    /** One preview. */
    Optional<Preview> find(String id);

    /** Those of an item in a locale, newest first, ended ones included. */
    List<Preview> of(ItemRef ref);

    /** The previews that are kept, as a session changes them. */
    interface Writable extends PreviewRegister {

        /** Keeps a new one, of an item that there is. */
        void add(Preview preview);

        /** Notes that one was taken back. */
        void revoke(String id, Instant moment);

        /** Forgets those of an item in a locale that ended before a moment. */
        void forget(ItemRef ref, Instant endedBefore);
    }
}
