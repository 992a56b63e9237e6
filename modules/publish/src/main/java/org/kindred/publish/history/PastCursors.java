package org.kindred.publish.history;

import java.time.Instant;
import java.util.Optional;
import org.kindred.kernel.problem.Gone;
import org.kindred.kernel.problem.InvalidRequest;
import org.kindred.kernel.query.Hits;
import org.kindred.kernel.query.Page;
import org.kindred.kernel.query.Query;

/** Marks the cursors of lists of a moment, so that they lead on in that moment alone, and no further than its index is kept. */
final class PastCursors {

    private static final String SEPARATOR = "~";

    private final String moment;
    private final String index;

    /** @param number of the index, never the same twice */
    PastCursors(Instant moment, long number) {
        this.moment = Long.toString(moment.getEpochSecond(), Character.MAX_RADIX) + "." + Integer.toString(moment.getNano(),
                Character.MAX_RADIX);
        this.index = Long.toString(number, Character.MAX_RADIX);
    }

    /** @throws InvalidRequest if the cursor is one of another moment */
    Query unmarked(Query query) {
        if (!(query.page() instanceof Page.After(int size, String cursor))) {
            return query;
        }
        String[] parts = cursor.split(SEPARATOR, -1);
        if (parts.length != 3 || !parts[0].equals(moment)) {
            throw InvalidRequest.parameter("invalid-cursor", "page[after]",
                    "this is not a cursor of this query at that moment; begin again without page[after]");
        }
        if (!parts[1].equals(index)) {
            throw new Gone("This cursor is too old; begin again without page[after].");
        }
        return new Query(query.type(), query.locale(), query.words(), query.filter(), query.sort(), new Page.After(size, parts[2]),
                query.facets());
    }

    Hits marked(Hits hits) {
        Optional<String> after = hits.after().map(cursor -> String.join(SEPARATOR, moment, index, cursor));
        return new Hits(hits.hits(), hits.total(), after, hits.facets(), hits.suggestion());
    }
}
