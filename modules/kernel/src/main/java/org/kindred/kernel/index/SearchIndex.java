package org.kindred.kernel.index;

import java.util.List;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.content.Published;
import org.kindred.kernel.query.Hits;
import org.kindred.kernel.query.Query;

/** The port to the index, which answers as a catalogue does. Safe for threads; one thread at a time writes. */
public interface SearchIndex extends Catalogue, AutoCloseable {

    /**
     * Asks itself what readers are going to ask, so that the first of them need not wait until everything is loaded.
     *
     * @return whether there was anything to ask about
     */
    boolean warm();

    /**
     * The same as {@link #search} for work behind readers' backs, which would rather wait than go without an answer.
     *
     * @throws org.kindred.kernel.problem.Overloaded if it takes over a minute, or the index is being rebuilt
     */
    default Hits searchPatiently(Query query) {
        return search(query);
    }

    /**
     * Replaces items by what is public of them now; readers see all of it at once when this returns.
     *
     * @param items  each touched item with all its published locales; none withdraws it
     * @param change the number of the last change that this includes; applying it again does no harm
     */
    void apply(List<PublicItem> items, long change);

    /** Makes what was applied survive a crash; an index that is being rebuilt will be found empty after one. */
    void commit();

    /**
     * The number of the last change applied; 0 for an index that must be filled from the store: it is new, was damaged, or the site's locales
     * are others now. Lists and search answer 503 from then on until {@link #clear} began and {@link #rebuilt} ended a rebuilding; where the
     * store is empty, {@link #rebuilt} alone will do.
     */
    long change();

    /** Throws everything away and begins anew; lists and search answer 503 until {@link #rebuilt}. */
    void clear();

    /** Ends a rebuilding; lists and search answer again. */
    void rebuilt();

    @Override
    void close();

    /** An item and everything public of it, one snapshot a locale. */
    record PublicItem(ItemKey key, List<Published> locales) {
        public PublicItem {
            locales = List.copyOf(locales);
        }
    }
}
