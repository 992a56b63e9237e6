package org.kindred.kernel.store;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.kindred.kernel.content.ItemKey;

/** The port to what is kept for good. Safe for threads; sessions are not, and end with the call that opened them. */
public interface Store extends AutoCloseable {

    /**
     * Does work in one transaction. When this returns, all of it is durable, and its changes stand in the log under the next numbers;
     * when the work throws, nothing happened. Two writers of one item take turns: the second sees what the first has written.
     *
     * @throws org.kindred.kernel.problem.StorageFailed if the database fails; nothing happened
     * @throws org.kindred.kernel.problem.Overloaded    if another writer made the same item at the same moment, or two waited for each
     *                                                  other, or one waited too long; nothing happened, and trying again helps
     */
    <T> T write(Function<? super WriteSession, T> work);

    /**
     * Reads from one consistent state.
     *
     * @throws org.kindred.kernel.problem.StorageFailed if the database fails
     */
    <T> T read(Function<? super ReadSession, T> work);

    /** {@link ReadSession#stored} by itself: what a reader asks for most, and one row is one state without a session. */
    default Optional<Stored> stored(ItemKey key, List<String> locales, Stored.Representation representation) {
        return read(session -> session.stored(key, locales, representation));
    }

    @Override
    void close();
}
