package org.kindred.rest.cache;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Keeps entries within a number of bytes. Where room is needed, those go that were not asked for since the hand of the clock last passed
 * them (second chance): nearly as good as the least recently used, and reading needs no lock.
 * Everything but reading needs that of the cache.
 */
final class Shelf {

    /** No entry may take more than this part of the shelf. */
    private static final int LARGEST_PART = 8;

    private final long limit;
    private final Consumer<Entry> onRemoved;
    private final Map<Address, Entry> entries = new ConcurrentHashMap<>();
    private final Deque<Entry> clock = new ArrayDeque<>();
    private long weight;

    /** @param onRemoved told of each entry that goes */
    Shelf(long limit, Consumer<Entry> onRemoved) {
        this.limit = limit;
        this.onRemoved = onRemoved;
    }

    Optional<Entry> get(Address address) {
        return Optional.ofNullable(entries.get(address));
    }

    /** Keeps an entry, in place of the one under its address. Answers false if it is too large. */
    boolean put(Entry entry) {
        entry.weight = entry.weightNow();
        if (entry.weight > limit / LARGEST_PART) {
            return false;
        }
        Entry former = entries.put(entry.address, entry);
        if (former != null) {
            forget(former);
        }
        clock.addLast(entry);
        weight += entry.weight;
        makeRoom();
        return true;
    }

    /** Counts what an entry has grown by since. */
    void weigh(Entry entry) {
        if (!entry.removed) {
            weight += entry.weightNow() - entry.weight;
            entry.weight = entry.weightNow();
            makeRoom();
        }
    }

    void remove(Entry entry) {
        if (!entry.removed) {
            entries.remove(entry.address, entry);
            forget(entry);
        }
    }

    void clear() {
        entries.values().forEach(this::forget);
        entries.clear();
        clock.clear();
    }

    long weight() {
        return weight;
    }

    int size() {
        return entries.size();
    }

    private void makeRoom() {
        while (weight > limit) {
            Entry oldest = clock.removeFirst();
            if (oldest.used && !oldest.removed) {
                oldest.used = false;
                clock.addLast(oldest);
            } else {
                remove(oldest);
            }
        }
        dropRemoved();
    }

    /** What was removed out of turn leaves the clock when there is more of it than of the rest. */
    private void dropRemoved() {
        if (clock.size() > 2 * entries.size() + 64) {
            clock.removeIf(entry -> entry.removed);
        }
    }

    private void forget(Entry entry) {
        entry.removed = true;
        weight -= entry.weight;
        onRemoved.accept(entry);
    }
}
