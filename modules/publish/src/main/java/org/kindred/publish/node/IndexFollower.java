package org.kindred.publish.node;

import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.kindred.kernel.content.Change;
import org.kindred.kernel.content.ChangeListener;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.content.Published;
import org.kindred.kernel.index.SearchIndex;
import org.kindred.kernel.index.SearchIndex.PublicItem;
import org.kindred.kernel.problem.StorageFailed;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.store.ReadSession;
import org.kindred.kernel.store.Store;
import org.kindred.kernel.type.CommonFields;
import org.kindred.kernel.type.ContentType;
import org.kindred.kernel.value.Value;

/**
 * Reads the change log on this node, tells those who listen, and brings the index up to it. Called after each write of this node, before
 * the write is acknowledged, and every second for the writes of others and of an import that goes on: more often would be more segments to
 * write and to merge. Fills an index that is empty, or that is ahead of the store, anew.
 */
public final class IndexFollower {

    private static final System.Logger LOG = System.getLogger(IndexFollower.class.getName());
    private static final int BATCH = 1000;

    private final Ports ports;
    private final Store store;
    private final SearchIndex index;
    private final Supplier<Site> site;
    /** How often it was asked to follow; and how often by the time at which it last began to. */
    private final AtomicLong asked = new AtomicLong();
    private long answered;
    private volatile boolean uncommitted;
    /** The locales for which an index with nothing in it was made ready. */
    private List<String> emptyFor = List.of();

    public IndexFollower(Ports ports, Supplier<Site> site) {
        this.ports = ports;
        this.store = ports.store();
        this.site = site;
        this.index = ports.index().apply(site);
        forgetWhatNeverWas();
    }

    /**
     * What a database showed a moment before it had written it down may be in the index and, after a crash, not in the store. Its number is given
     * out again: so it is looked for before anything is written, as a different change of that number would not be noticed later.
     */
    private void forgetWhatNeverWas() {
        if (store.<Long>read(session -> session.lastChange()) < index.change()) {
            LOG.log(Level.WARNING, "The index knows of more than the store, and is built anew");
            index.clear();
        }
    }

    /** The index that follows. */
    public SearchIndex index() {
        return index;
    }

    /**
     * Catches up with the log. One thread at a time does the work, for all who asked before it began: what they wrote was in the log by then.
     * The others wait until it is done.
     */
    public void follow() {
        long number = asked.incrementAndGet();
        synchronized (this) {
            if (answered < number) {
                long all = asked.get();
                catchUp();
                answered = all;
            }
        }
    }

    private void catchUp() {
        if (isUnfilled()) {
            makeReady();
        }
        boolean more = true;
        while (more && !isUnfilled()) { // other locales may come in between, and make the index start from 0
            more = applyNext();
        }
    }

    /** Makes what was indexed survive a crash. Nobody who writes waits for it: that takes as long as the disk does. */
    public void commit() {
        if (uncommitted) {
            uncommitted = false;
            index.commit();
        }
    }

    /** An index that holds nothing is filled only if there was nothing when it was made ready, for the locales of today. */
    private boolean isUnfilled() {
        return index.change() == 0 && !emptyFor.equals(site.get().locales());
    }

    /** No change is told of by itself meanwhile, and none after a failure: so everything may be another then, however it ends. */
    private void makeReady() {
        try {
            index.clear();
            fill();
        } finally {
            ports.listeners().forEach(ChangeListener::siteChanged);
        }
    }

    private void fill() {
        if (store.<Long>read(session -> session.lastChange()) == 0) {
            index.rebuilt();
            emptyFor = site.get().locales();
        } else {
            rebuild();
        }
    }

    /** Everything public is read while the log moves on; what happens meanwhile is caught up with afterwards. */
    private void rebuild() {
        long from = store.read(session -> session.lastChange());
        index.apply(items(applyPages()), from);
        uncommitted = true;
        index.rebuilt();
    }

    /** Applies all that is public, a page at a time while the next is read; what it returns belongs to the last item, and is left over. */
    private List<Published> applyPages() {
        var rest = new ArrayList<Published>();
        try (var reader = Executors.newSingleThreadExecutor(work -> Workers.daemon(work, "kindred-index-reader"))) {
            var next = reader.submit(() -> page(Optional.empty()));
            for (var page = Workers.join(next); !page.isEmpty(); page = Workers.join(next)) {
                var last = page.getLast().ref();
                next = reader.submit(() -> page(Optional.of(last)));
                rest.addAll(page);
                var finished = rest.stream().filter(published -> !published.ref().key().equals(last.key())).toList();
                rest.removeIf(published -> !published.ref().key().equals(last.key()));
                index.apply(items(finished), 0);
            }
        }
        return rest;
    }

    private List<Published> page(Optional<ItemRef> last) {
        return store.read(session -> session.publishedAfter(last, BATCH));
    }

    /**
     * What is new to the index.
     *
     * @param changes entries of the log, in their order
     * @param items   all that is public of their items
     * @param last    the number of the newest entry of all
     */
    private record News(List<Change> changes, List<PublicItem> items, long last) {
    }

    /** Answers whether there is more. */
    private boolean applyNext() {
        long after = index.change();
        var news = store.read(session -> news(session, after));
        if (news.last() < after) {
            makeReady();
        } else if (!news.changes().isEmpty()) {
            uncommitted = true;
            emptyFor = List.of(); // whether or not it can be written: one that could not is empty, and not ready
            // told first: where a listener or the index fails, these changes are read again, and told again
            ports.listeners().forEach(listener -> listener.changed(news.changes()));
            apply(news.items(), news.changes().getLast().number());
        }
        return news.changes().size() == BATCH;
    }

    private News news(ReadSession session, long after) {
        var changes = session.changes(after, BATCH);
        var keys = changes.stream().map(change -> change.ref().key()).collect(Collectors.toSet());
        return new News(changes, changes.isEmpty() ? List.of() : items(keys, session.published(keys)), session.lastChange());
    }

    /** A folder that was damaged or taken away from under a running node is built anew at once: what was written stays acknowledged. */
    private void apply(List<PublicItem> items, long upTo) {
        try {
            index.apply(items, upTo);
        } catch (StorageFailed unwritable) {
            LOG.log(Level.WARNING, "The index cannot be written and is built anew: {0}", unwritable.getMessage());
            makeReady();
        }
    }

    private List<PublicItem> items(List<Published> published) {
        return items(List.of(), published);
    }

    /** One for each key; those of types that are not installed are not shown. */
    private List<PublicItem> items(Collection<ItemKey> keys, List<Published> published) {
        Map<ItemKey, List<Published>> locales = new LinkedHashMap<>();
        keys.forEach(key -> locales.put(key, new ArrayList<>()));
        published.stream().filter(each -> ports.plugins().types().named(each.ref().type()).filter(type -> isListed(each, type)).isPresent())
                .forEach(each -> locales.computeIfAbsent(each.ref().key(), any -> new ArrayList<>()).add(each));
        return locales.entrySet().stream().map(entry -> new PublicItem(entry.getKey(), entry.getValue())).toList();
    }

    /** Not so an item whose link has been dead for longer than the site allows: it is to be had by its name alone. */
    private boolean isListed(Published item, ContentType type) {
        boolean mayHide = type.livesElsewhere() && site.get().links().hideAfter().isPresent();
        return !mayHide || !(ports.json().read(item.card()) instanceof Value.Group card
                && card.get(CommonFields.LINK_HEALTH.name()) instanceof Value.Group health && health.isTrue("hidden"));
    }
}
