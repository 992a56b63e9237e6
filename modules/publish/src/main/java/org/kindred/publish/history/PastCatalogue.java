package org.kindred.publish.history;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.content.Published;
import org.kindred.kernel.history.Publication;
import org.kindred.kernel.index.Catalogue;
import org.kindred.kernel.index.SearchIndex;
import org.kindred.kernel.index.SearchIndex.PublicItem;
import org.kindred.kernel.problem.Overloaded;
import org.kindred.kernel.query.Hits;
import org.kindred.kernel.query.Query;
import org.kindred.kernel.store.ReadSession;
import org.kindred.kernel.store.Store;
import org.kindred.publish.reading.PastState;

/** Lists and search of a moment, by an index that is made when somebody asks first. Who cannot wait for it is told to come back. */
final class PastCatalogue implements Catalogue {

    private static final int BATCH = 1000;
    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final Duration AGAIN = Duration.ofSeconds(5);
    private static final AtomicLong NUMBER = new AtomicLong(System.nanoTime());

    private final Store store;
    private final PastState state;
    private final Instant moment;
    private final PastIndexes indexes;
    private final ExecutorService builder;
    private final PastCursors cursors;
    private @Nullable Future<PastIndexes.Placed> making;
    private boolean closed;

    PastCatalogue(Store store, PastState state, Instant moment, PastIndexes indexes, ExecutorService builder) {
        this.store = store;
        this.state = state;
        this.moment = moment;
        this.indexes = indexes;
        this.builder = builder;
        this.cursors = new PastCursors(moment, NUMBER.incrementAndGet());
    }

    @Override
    public Hits search(Query query) {
        var asked = cursors.unmarked(query);
        return cursors.marked(index().search(asked));
    }

    @Override
    public List<Suggestion> suggest(String prefix, Optional<String> type, String locale, int size) {
        return index().suggest(prefix, type, locale, size);
    }

    /** Nothing that is told of the past is kept. */
    @Override
    public long generation() {
        return 0;
    }

    private SearchIndex index() {
        try {
            return making().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS).index();
        } catch (TimeoutException notYet) {
            throw new Overloaded("Lists and search of that moment are being made ready; single items can be read already.", AGAIN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("stopped while waiting");
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException failure -> throw failure;
                case Error failure -> throw failure;
                case null, default -> throw new IllegalStateException(e);
            }
        }
    }

    /** One that failed is begun again. */
    private synchronized Future<PastIndexes.Placed> making() {
        var begun = making;
        if (begun == null || begun.state() == Future.State.FAILED) {
            begun = builder.submit(this::make);
            making = begun;
        }
        return begun;
    }

    synchronized boolean isBeingMade() {
        return making != null && !making.isDone();
    }

    private PastIndexes.Placed make() {
        var placed = indexes.open();
        boolean made = false;
        try {
            store.read(session -> fill(session, placed.index()));
            placed.index().rebuilt();
            made = true;
            return placed;
        } finally {
            if (!made) {
                placed.close();
            }
        }
    }

    /** The locales of an item go together; a batch may end between them, and then they wait for the next one. */
    private boolean fill(ReadSession session, SearchIndex index) {
        var last = Optional.<ItemRef>empty();
        boolean more = true;
        while (more) {
            var page = session.chronicle().at(moment, last, BATCH);
            more = page.size() == BATCH;
            var whole = more ? withoutLast(page) : page;
            index.apply(items(state.published(session, whole)), 0);
            last = whole.isEmpty() ? last : Optional.of(whole.getLast().ref());
        }
        index.apply(List.of(), 1);
        return true;
    }

    private static List<Publication> withoutLast(List<Publication> page) {
        var key = page.getLast().ref().key();
        return page.stream().takeWhile(publication -> !publication.ref().key().equals(key)).toList();
    }

    private static List<PublicItem> items(List<Published> published) {
        var locales = new LinkedHashMap<ItemKey, List<Published>>();
        published.forEach(item -> locales.computeIfAbsent(item.ref().key(), any -> new ArrayList<>()).add(item));
        return locales.entrySet().stream().map(entry -> new PublicItem(entry.getKey(), entry.getValue())).toList();
    }

    /** Only when nobody asks it any more, and none will. */
    synchronized void close() {
        if (!closed && making != null && making.state() == Future.State.SUCCESS) {
            making.resultNow().close();
        }
        closed = true;
    }
}
