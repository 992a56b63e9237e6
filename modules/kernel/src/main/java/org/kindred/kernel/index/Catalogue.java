package org.kindred.kernel.index;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kindred.kernel.query.Hits;
import org.kindred.kernel.query.Query;

/** The port to what answers lists and search. Safe for threads. */
public interface Catalogue {

    /**
     * Answers a list or a search.
     *
     * @throws org.kindred.kernel.problem.InvalidRequest if the cursor is not one of this query
     * @throws org.kindred.kernel.problem.Gone           if the cursor's index generation is no longer kept
     * @throws org.kindred.kernel.problem.Overloaded     if it takes over 500 ms, or the index is being rebuilt
     */
    Hits search(Query query);

    /**
     * Completions while typing, best first, each once.
     *
     * @param type singular name of the only type wanted, or empty
     */
    List<Suggestion> suggest(String prefix, Optional<String> type, String locale, int size);

    /**
     * The slugs of an item and of all items of its type that stand under it, in any language: those of a topic and of its narrower topics. Only
     * the item's own where nothing is known of such things.
     */
    default Set<String> below(String type, String slug) {
        return Set.of(slug);
    }

    /** Grows by one with everything that changes answers: what kept lists and searches depend on. */
    long generation();

    /**
     * A completion.
     *
     * @param text the title
     * @param type singular name of its type
     * @param slug the item
     */
    record Suggestion(String text, String type, String slug) {
    }
}
