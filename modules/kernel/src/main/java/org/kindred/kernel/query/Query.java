package org.kindred.kernel.query;

import java.util.List;
import java.util.Optional;

/**
 * A question to the index, checked against the content types before it is made.
 *
 * @param type   singular name of the only type asked for; empty for all
 * @param locale one of the site's; each item is found once, in its best locale for it
 * @param words  for a search; empty for a list
 * @param filter which items
 * @param sort   in which order; the slug comes last by itself. A type with a ranking can be sorted by {@link org.kindred.kernel.type.Ranking#KEY}. Empty is {@code -publishedAt} for a list, {@code -score} for a search
 * @param page   which part
 * @param facets dotted paths of fields to count by; each ignores tests of its own field at the top of the filter
 */
public record Query(Optional<String> type, String locale, Optional<Words> words, Filter filter, List<Sort> sort, Page page,
        List<String> facets) {
    public Query {
        sort = List.copyOf(sort);
        facets = List.copyOf(facets);
    }
}
