package org.kindred.rest.delivery.answer;

import java.util.List;
import org.kindred.kernel.query.Hits;
import org.kindred.kernel.query.Hits.Count;
import org.kindred.kernel.query.Hits.Highlight;
import org.kindred.kernel.query.Hits.Hit;
import org.kindred.kernel.query.Query;
import org.kindred.rest.json.JsonBuffer;

/** Writes a list or a search: the cards, which are JSON already, one after the other, and what is known of the whole. */
final class ListDocument {

    private final JsonBuffer buffer;
    private final Query query;
    private final Hits hits;

    private ListDocument(Query query, Hits hits, int expected) {
        this.buffer = new JsonBuffer(expected);
        this.query = query;
        this.hits = hits;
    }

    /**
     * Writes it.
     *
     * @param cards of the hits, in their order
     * @param more  members of meta, with a comma before each
     */
    static byte[] of(Query query, Hits hits, List<byte[]> cards, byte[] more) {
        int expected = 1000 + cards.stream().mapToInt(card -> card.length + 500).sum();
        var document = new ListDocument(query, hits, expected);
        document.data(cards);
        document.meta(more);
        return document.buffer.toBytes();
    }

    private void data(List<byte[]> cards) {
        buffer.raw("{\"data\":[");
        for (int i = 0; i < cards.size(); i++) {
            buffer.raw(i == 0 ? "" : ",");
            card(cards.get(i), hits.hits().get(i));
        }
        buffer.raw("]");
    }

    /** A card; in a search, with its score and highlight as last members. */
    private void card(byte[] card, Hit hit) {
        if (query.words().isEmpty()) {
            buffer.raw(card);
            return;
        }
        int open = card.length - 1; // without the brace that closes it
        buffer.raw(card, open).raw(open > 1 ? ",\"score\":" : "\"score\":").raw(score(hit.score())).raw(",\"highlight\":");
        hit.highlight().ifPresentOrElse(this::highlight, () -> buffer.raw("null"));
        buffer.raw("}");
    }

    private static String score(float score) {
        return Float.isFinite(score) ? Float.toString(score) : "0";
    }

    private void highlight(Highlight highlight) {
        buffer.raw("{\"title\":").string(highlight.title()).raw(",\"body\":[");
        for (int i = 0; i < highlight.body().size(); i++) {
            buffer.raw(i == 0 ? "" : ",").string(highlight.body().get(i));
        }
        buffer.raw("]}");
    }

    private void meta(byte[] more) {
        buffer.raw(",\"meta\":{\"pagination\":");
        Pagination.write(buffer, query.page(), hits);
        buffer.raw(",\"facets\":{");
        String separator = "";
        for (String path : query.facets()) {
            buffer.raw(separator).string(path).raw(":");
            counts(hits.facets().getOrDefault(path, List.of()));
            separator = ",";
        }
        buffer.raw("}");
        if (query.words().isPresent()) {
            buffer.raw(",\"suggestion\":");
            hits.suggestion().ifPresentOrElse(buffer::string, () -> buffer.raw("null"));
        }
        buffer.raw(more).raw("}}");
    }

    private void counts(List<Count> counts) {
        buffer.raw("[");
        for (int i = 0; i < counts.size(); i++) {
            var count = counts.get(i);
            buffer.raw(i == 0 ? "{\"value\":" : ",{\"value\":").string(count.value()).raw(",\"title\":").string(count.title())
                    .raw(",\"count\":").number(count.count()).raw("}");
        }
        buffer.raw("]");
    }
}
