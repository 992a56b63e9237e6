package org.kindred.kernel.delivery;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.store.Stored;

/** The port to what readers may see, at one time. Safe for threads; sessions are not, and end with the call that opened them. */
public interface PublicContent {

    /**
     * Reads from one consistent state.
     *
     * @throws org.kindred.kernel.problem.StorageFailed if the store fails
     */
    <T> T read(Function<? super PublicSession, T> work);

    /** {@link PublicSession#stored} by itself: what a reader asks for most. */
    default Optional<Stored> stored(ItemKey key, List<String> locales, Stored.Representation representation) {
        return read(session -> session.stored(key, locales, representation));
    }
}
