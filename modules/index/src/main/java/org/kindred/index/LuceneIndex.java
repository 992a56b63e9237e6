package org.kindred.index;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.AlreadyClosedException;
import org.kindred.index.document.Completions;
import org.kindred.index.document.Documents;
import org.kindred.index.document.Layout;
import org.kindred.index.document.Names;
import org.kindred.index.document.Sorting;
import org.kindred.kernel.index.SearchIndex;
import org.kindred.kernel.problem.Gone;
import org.kindred.kernel.problem.Overloaded;
import org.kindred.kernel.problem.StorageFailed;
import org.kindred.kernel.query.Hits;
import org.kindred.kernel.query.Page;
import org.kindred.kernel.query.Query;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.type.ContentTypes;
import org.kindred.kernel.value.Json;

/**
 * The index, in a folder that may be deleted whenever nobody has it open. A folder that is missing, damaged, half built, or built for other
 * content types, other locales or another version of this module, opens as an empty index with change 0, which answers 503 until it has been
 * filled and {@link #rebuilt}.
 */
public final class LuceneIndex implements SearchIndex {

    private static final System.Logger LOG = System.getLogger(LuceneIndex.class.getName());

    /** For work that is done once for many readers. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** How long a query may take, and how long a cursor by score keeps its state of the index. */
    record Limits(Duration query, Duration cursor) {
        static final Limits USUAL = new Limits(Duration.ofMillis(500), Duration.ofMinutes(5));
    }

    private final Path path;
    private final ContentTypes types;
    private final Supplier<Site> site;
    private final Json json;
    private final Limits limits;
    private final Generations generations;
    private final Cores cores = new Cores();
    private final AtomicLong generation = new AtomicLong();
    /** Held while something is made to survive a crash, which waits for the disk: whoever writes meanwhile does not wait for it. */
    private final Object durability = new Object();

    private volatile Opened opened;
    private volatile boolean building;
    private volatile boolean damaged;
    private volatile long change;

    private LuceneIndex(Path path, ContentTypes types, Supplier<Site> site, Json json, Limits limits) {
        this.path = path;
        this.types = types;
        this.site = site;
        this.json = json;
        this.limits = limits;
        this.generations = new Generations(limits.cursor());
        var layout = new Layout(types, site.get());
        var folder = Folder.open(path, layout.fingerprint());
        this.opened = Opened.of(folder, layout, json);
        this.change = folder.change();
        this.building = folder.change() == 0;
    }

    /**
     * Opens the index in a folder.
     *
     * @param types what can be filtered and sorted by
     * @param site  whose locales count; other locales later make the {@link #change} 0
     * @param json  reads the cards
     * @throws StorageFailed if another process has the folder open, or it cannot be written
     */
    public static LuceneIndex open(Path folder, ContentTypes types, Supplier<Site> site, Json json) {
        return open(folder, types, site, json, Limits.USUAL);
    }

    static LuceneIndex open(Path folder, ContentTypes types, Supplier<Site> site, Json json, Limits limits) {
        return new LuceneIndex(folder, types, site, json, limits);
    }

    @Override
    public Hits search(Query query) {
        return search(query, new Deadline(limits.query()));
    }

    @Override
    public Hits searchPatiently(Query query) {
        return search(query, new Deadline(PATIENCE));
    }

    private Hits search(Query query, Deadline deadline) {
        var now = ready();
        var after = Cursor.wanted(query, now.layout());
        return reading(() -> {
            Generation state = state(after, now);
            try {
                var hits = new Finder(query, now.layout(), state, deadline).find(after);
                if (hits.after().isPresent() && Sorting.byScore(query)) {
                    state.goesOn();
                    generations.keep(state);
                }
                return hits;
            } finally {
                state.getIndexReader().decRef();
            }
        });
    }

    @Override
    public List<Suggestion> suggest(String prefix, Optional<String> type, String locale, int size) {
        var deadline = new Deadline(limits.query());
        return asking(ready(), state -> {
            var suggestions = Completions.of(prefix, size, state.shown(type, locale), state.until(deadline));
            deadline.check();
            return suggestions;
        });
    }

    @Override
    public Set<String> below(String type, String slug) {
        return asking(ready(), state -> state.tree().below(type, slug));
    }

    @Override
    public boolean warm() {
        Opened now = opened;
        return !building && asking(now, state -> Warming.of(state, now.layout()));
    }

    /** Asks the newest state. */
    private <T> T asking(Opened now, IndexWork.Asking<T> work) {
        return reading(() -> {
            Generation state = now.searchers().acquire();
            try {
                return work.done(state);
            } finally {
                state.getIndexReader().decRef();
            }
        });
    }

    /** The state to answer from, opened for the caller to close: the newest, or the one that a cursor goes on in. */
    private Generation state(Optional<Cursor> after, Opened now) throws IOException {
        long wanted = after.map(Cursor::generation).orElse(0L);
        Generation newest = now.searchers().acquire();
        if (wanted == 0 || wanted == newest.id()) {
            return newest;
        }
        newest.getIndexReader().decRef();
        return generations.open(wanted).orElseThrow(() -> new Gone("This cursor is too old; begin again without page[after]."));
    }

    private Opened ready() {
        Opened now = opened;
        if (building || damaged || !now.layout().fits(site.get())) {
            throw new Overloaded("Lists and search are being made ready; single items can be read already.", Duration.ofSeconds(1));
        }
        return now;
    }

    private <T> T reading(IndexWork.Reading<T> work) {
        try {
            return work.done();
        } catch (AlreadyClosedException beingRebuilt) {
            throw new Overloaded("Lists and search are being made ready.", Duration.ofSeconds(1));
        } catch (IOException failed) {
            damaged = true;
            LOG.log(Level.WARNING, "The index in " + path + " cannot be read and will be built anew", failed);
            throw new Overloaded("Lists and search are being made ready.", Duration.ofSeconds(1));
        }
    }

    @Override
    public synchronized void apply(List<PublicItem> items, long upTo) {
        writing(() -> {
            opened.folder().expect(items.size());
            cores.each(items, this::replace);
            if (items.stream().anyMatch(item -> opened.layout().hasVocabulary(item.key().type()))) {
                opened.searchers().vocabularyChanged();
            }
            if (!building) {
                show();
            }
        });
        change = upTo;
    }

    private void replace(PublicItem item) throws IOException {
        var key = new Term(Names.KEY, Documents.key(item.key().type(), item.key().slug()));
        opened.folder().replace(key, opened.documents().of(item));
    }

    /** An answer that others have kept may have given a cursor until now. */
    private void show() throws IOException {
        Generation former = opened.searchers().acquire();
        try {
            if (former.hasCursors()) {
                generations.keep(former);
            }
            opened.searchers().refresh();
        } finally {
            former.getIndexReader().decRef();
        }
        generation.incrementAndGet();
    }

    /** What is written meanwhile may be in it, too: it goes on from the change it names, and to write an item again does no harm. */
    @Override
    public void commit() {
        synchronized (durability) {
            long upTo = building ? 0 : change;
            writing(() -> opened.folder().commit(upTo));
        }
    }

    @Override
    public long change() {
        return !damaged && opened.layout().fits(site.get()) ? change : 0;
    }

    @Override
    public void clear() {
        synchronized (durability) {
            renew();
        }
    }

    private synchronized void renew() {
        building = true;
        change = 0;
        generation.incrementAndGet();
        closing();
        var layout = new Layout(types, site.get());
        opened = Opened.of(Folder.create(path, layout.fingerprint()), layout, json);
        damaged = false;
    }

    @Override
    public synchronized void rebuilt() {
        if (building) {
            writing(this::show);
            building = false;
        }
    }

    @Override
    public long generation() {
        return generation.get();
    }

    /** An index that failed to be written is not to be trusted: it must be built anew. */
    private void writing(IndexWork.Writing work) {
        try {
            work.done();
        } catch (IOException | AlreadyClosedException failed) {
            damaged = true;
            building = true;
            change = 0;
            throw new StorageFailed("The index in " + path + " cannot be written: " + failed.getMessage(), failed);
        }
    }

    /** What was applied and not yet committed is committed. */
    @Override
    public void close() {
        synchronized (durability) {
            if (opened.folder().writer().isOpen()) {
                commit();
            }
            end();
        }
    }

    private synchronized void end() {
        building = true;
        closing();
        cores.close();
    }

    private void closing() {
        try {
            generations.clear();
            opened.close();
        } catch (IOException failed) {
            LOG.log(Level.WARNING, "The index in " + path + " did not close properly", failed);
        }
    }
}
