package org.kindred.kernel.query;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kindred.kernel.content.ItemRef;

/**
 * What the index found.
 *
 * @param hits       this page
 * @param total      how many there are in all
 * @param after      the cursor of the next page; empty at the end
 * @param facets     by path, values with their counts, greatest first, at most 100 each
 * @param suggestion a better spelling of the words, if few or no hits were found and one is known
 */
public record Hits(List<Hit> hits, long total, Optional<String> after, Map<String, List<Count>> facets, Optional<String> suggestion) {

    public Hits {
        hits = List.copyOf(hits);
    }

    /**
     * One item.
     *
     * @param ref       which
     * @param card      its card as JSON, as it was published; not copied
     * @param score     how well it fits, 0 in a list
     * @param highlight in a search, where the words stand
     * @param reasons   in an order by ranking, the names of the reasons that hold of it
     */
    @SuppressWarnings("ArrayRecordComponent") // passed on, never compared
    public record Hit(ItemRef ref, byte[] card, float score, Optional<Highlight> highlight, List<String> reasons) {
        public Hit {
            reasons = List.copyOf(reasons);
        }

        /** One in any other order. */
        public Hit(ItemRef ref, byte[] card, float score, Optional<Highlight> highlight) {
            this(ref, card, score, highlight, List.of());
        }
    }

    /**
     * Safe HTML: all text escaped, {@code <mark>} around what was found.
     *
     * @param title the whole title
     * @param body  up to three passages of summary and body
     */
    public record Highlight(String title, List<String> body) {
        public Highlight {
            body = List.copyOf(body);
        }
    }

    /**
     * A value of a facet.
     *
     * @param value as filters take it
     * @param title for people, where the field is a relation, a language or a country; else the value
     * @param count how many items a filter by it finds: of a topic, those of the topics under it too
     */
    public record Count(String value, String title, long count) {
    }
}
