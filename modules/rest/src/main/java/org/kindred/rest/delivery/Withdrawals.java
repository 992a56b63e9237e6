package org.kindred.rest.delivery;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import org.kindred.kernel.content.Change;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.store.ReadSession;
import org.kindred.kernel.store.Store;

/**
 * Which items were withdrawn so recently that others still embed them. Nearly always none are, and then nobody is asked: only a
 * withdrawal can change that, and it is told.
 */
public final class Withdrawals {

    private final Store store;
    private final AtomicLong heard = new AtomicLong(1);
    private final AtomicLong settled = new AtomicLong();

    /** @param store who knows them */
    public Withdrawals(Store store) {
        this.store = store;
    }

    /** Whether no item is to be left out. */
    boolean areSettled() {
        return settled.get() == heard.get();
    }

    /** Reads from the store, told which items to leave out. */
    <T> T read(BiFunction<ReadSession, Set<ItemKey>, T> work) {
        long before = heard.get(); // before the session begins: what it cannot see yet must not settle anything
        return store.read(session -> work.apply(session, settled.get() == before ? Set.of() : masked(session, before)));
    }

    private Set<ItemKey> masked(ReadSession session, long before) {
        var masked = session.masked();
        if (masked.isEmpty()) {
            settled.accumulateAndGet(before, Math::max);
        }
        return masked;
    }

    /** To be told of every change. */
    void changed(List<Change> changes) {
        if (changes.stream().anyMatch(change -> change.kind() == Change.Kind.WITHDRAWN)) {
            heard.incrementAndGet();
        }
    }
}
