package org.kindred.publish.history;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.delivery.Past;
import org.kindred.kernel.delivery.PublicContent;
import org.kindred.kernel.index.Catalogue;
import org.kindred.kernel.store.Store;
import org.kindred.publish.reading.PastState;

/**
 * Keeps what was made of a few moments. Two moments between which nothing was published or withdrawn are one. Indexes are made in a folder that
 * may be deleted whenever nobody runs, one after the other.
 */
public final class PastViews implements Past, AutoCloseable {

    /** Moments kept beside those in use, and for how long after somebody asked last: longer than a cursor by score lives. */
    private static final int MOST = 3;
    private static final Duration IDLE = Duration.ofMinutes(10);

    private final Store store;
    private final Function<Instant, PastState> states;
    private final PastIndexes indexes;
    private final Map<Key, Kept> kept = new HashMap<>();
    private final ExecutorService builder = Executors.newSingleThreadExecutor(work -> {
        var thread = new Thread(work, "kindred-past");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * Views of what a store's chronicle tells.
     *
     * @param states compiles what was public at a moment by the settings of now
     */
    public PastViews(Store store, Function<Instant, PastState> states, PastIndexes indexes) {
        this.store = store;
        this.states = states;
        this.indexes = indexes;
    }

    /**
     * What makes two moments the same.
     *
     * @param change   the last change that both have seen
     * @param compiler by what settings and code they are seen
     */
    private record Key(Instant change, String compiler) {
    }

    /** What was made of a moment, and how many are using it. */
    private static final class Kept {
        private final PastItems items;
        private final PastCatalogue catalogue;
        private int users;
        private long used;

        Kept(PastItems items, PastCatalogue catalogue) {
            this.items = items;
            this.catalogue = catalogue;
        }
    }

    @Override
    public <T> T at(Instant moment, Function<? super View, T> work) {
        var known = store.read(session -> new Known(session.chronicle().lastChange(moment), session.chronicle().since()));
        var state = states.apply(known.change().orElse(Instant.EPOCH));
        var key = new Key(known.change().orElse(Instant.EPOCH), state.compiler());
        var taken = take(key, state);
        try {
            return work.apply(new Opened(moment, known.since(), taken));
        } finally {
            giveBack(taken);
        }
    }

    private record Known(Optional<Instant> change, Optional<Instant> since) {
    }

    private synchronized Kept take(Key key, PastState state) {
        var taken = kept.computeIfAbsent(key, any -> new Kept(new PastItems(state),
                new PastCatalogue(store, state, key.change(), indexes, builder)));
        taken.users++;
        taken.used = System.nanoTime();
        return taken;
    }

    private void giveBack(Kept taken) {
        var ended = new ArrayList<PastCatalogue>();
        synchronized (this) {
            taken.users--;
            taken.used = System.nanoTime();
            var idle = kept.entrySet().stream().filter(entry -> entry.getValue().users == 0 && !entry.getValue().catalogue.isBeingMade())
                    .sorted(Comparator.<Map.Entry<Key, Kept>>comparingLong(entry -> entry.getValue().used).reversed()).toList();
            for (int i = 0; i < idle.size(); i++) {
                if (i >= MOST || System.nanoTime() - idle.get(i).getValue().used > IDLE.toNanos()) {
                    kept.remove(idle.get(i).getKey());
                    ended.add(idle.get(i).getValue().catalogue);
                }
            }
        }
        ended.forEach(PastCatalogue::close);
    }

    /** One moment, for as long as one question about it takes. */
    private final class Opened implements View {

        private final Instant moment;
        private final Optional<Instant> since;
        private final Kept taken;
        private final Map<ItemRef, Boolean> exact = new ConcurrentHashMap<>();

        Opened(Instant moment, Optional<Instant> since, Kept taken) {
            this.moment = moment;
            this.since = since;
            this.taken = taken;
        }

        @Override
        public Instant moment() {
            return moment;
        }

        @Override
        public Optional<Instant> since() {
            return since;
        }

        @Override
        public PublicContent content() {
            return new PastContent(store, moment, taken.items, (ref, isExact) -> exact.put(ref, isExact));
        }

        @Override
        public Catalogue catalogue() {
            return taken.catalogue;
        }

        @Override
        public Optional<Boolean> exact(ItemRef ref) {
            return Optional.ofNullable(exact.get(ref));
        }
    }

    @Override
    public void close() {
        builder.shutdownNow();
        List<Kept> all;
        synchronized (this) {
            all = List.copyOf(kept.values());
            kept.clear();
        }
        all.forEach(each -> each.catalogue.close());
        indexes.clear();
    }
}
