package org.kindred.rest.cache;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.kindred.kernel.content.Change;
import org.kindred.kernel.content.ItemKey;
import org.kindred.rest.http.Dependencies;
import org.kindred.rest.http.Routes;
import org.kindred.rest.http.Served;

/**
 * Keeps answers for as long as they hold. A change evicts what depends on it before the write that made it is acknowledged; an answer that
 * was being made meanwhile is not kept, because its making began under an older {@link #stamp}.
 */
public final class ResponseCache {

    /** Of all memory, what searches may take: each is asked rarely, and there are more of them than of all else. */
    private static final int PART_OF_SEARCH = 10;

    private final LongSupplier generation;
    private final BooleanSupplier unsettled;
    private final Shelf searches;
    private final Shelf others;
    private final Map<ItemKey, Set<Entry>> dependents = new HashMap<>();
    private final LongAdder hits = new LongAdder();
    private final LongAdder misses = new LongAdder();
    private volatile long stamp;

    /**
     * @param bytes      of memory at most; 0 keeps nothing
     * @param generation of the index
     * @param unsettled  whether public items wait to be compiled again, so that answers may change without a word in the log
     */
    public ResponseCache(long bytes, LongSupplier generation, BooleanSupplier unsettled) {
        this.generation = generation;
        this.unsettled = unsettled;
        this.searches = new Shelf(bytes / PART_OF_SEARCH, this::removed);
        this.others = new Shelf(bytes - bytes / PART_OF_SEARCH, this::removed);
    }

    /** To be taken before an answer is made that may be kept. */
    long stamp() {
        return stamp;
    }

    /** A kept answer that still holds. */
    Optional<Entry> get(Address address) {
        Optional<Entry> kept = find(address, any -> true);
        if (kept.isEmpty()) {
            misses.increment();
        }
        return kept;
    }

    /** A kept answer that still holds, if it will do. Whoever finds none asks {@link #get} in the end, which counts the miss. */
    Optional<Entry> find(Address address, Predicate<Entry> willDo) {
        Optional<Entry> kept = shelf(address).get(address).filter(this::holds).filter(willDo);
        kept.ifPresent(this::used);
        return kept;
    }

    private void used(Entry entry) {
        hits.increment();
        entry.touch();
    }

    /** What does not hold any more is forgotten. */
    private boolean holds(Entry entry) {
        boolean holds = holds(entry.served.answer().dependencies());
        if (!holds) {
            remove(entry);
        }
        return holds;
    }

    private boolean holds(Dependencies dependencies) {
        return !(dependencies instanceof Dependencies.Index(long made)) || made == generation.getAsLong();
    }

    /** Keeps an answer, unless something has changed since the stamp was taken. */
    void keep(Address address, Served served, long stampBefore) {
        var dependencies = served.answer().dependencies();
        if (dependencies instanceof Dependencies.Unknown || dependencies instanceof Dependencies.Draft || !holds(dependencies)) {
            return;
        }
        var entry = new Entry(address, served);
        synchronized (this) {
            if (stampBefore == stamp && shelf(address).put(entry) && dependencies instanceof Dependencies.Items(var keys)) {
                keys.forEach(key -> dependents.computeIfAbsent(key, any -> new HashSet<>()).add(entry));
            }
        }
    }

    /** Counts the bytes of codings that an answer has been given since it was kept. */
    void weighIfGrown(Entry entry) {
        if (entry.weight != entry.weightNow()) {
            synchronized (this) {
                shelf(entry.address).weigh(entry);
            }
        }
    }

    /** Forgets what these changes make untrue. */
    public void changed(List<Change> changes) {
        if (unsettled.getAsBoolean()) {
            clear();
            return;
        }
        synchronized (this) {
            stamp++;
            changes.forEach(change -> List.copyOf(dependents.getOrDefault(change.ref().key(), Set.of())).forEach(this::remove));
        }
    }

    /** Forgets everything. */
    public synchronized void clear() {
        stamp++;
        searches.clear();
        others.clear();
    }

    private synchronized void remove(Entry entry) {
        shelf(entry.address).remove(entry);
    }

    private void removed(Entry entry) {
        if (entry.served.answer().dependencies() instanceof Dependencies.Items(var keys)) {
            keys.forEach(key -> dependents.computeIfPresent(key, (same, entries) -> {
                entries.remove(entry);
                return entries.isEmpty() ? null : entries;
            }));
        }
    }

    private Shelf shelf(Address address) {
        return address.path().startsWith(Routes.SEARCH) || address.path().startsWith(Routes.SUGGEST) ? searches : others;
    }

    /** How many bytes are taken, roughly. */
    public synchronized long weight() {
        return searches.weight() + others.weight();
    }

    /** How many answers are kept. */
    public int size() {
        return searches.size() + others.size();
    }

    /** How many requests were answered from here. */
    public long hits() {
        return hits.sum();
    }

    /** How many requests could have been, had their answer been here. */
    public long misses() {
        return misses.sum();
    }
}
