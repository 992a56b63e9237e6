package org.kindred.index;

import java.io.IOException;
import java.util.Collection;
import java.util.Optional;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.FilterCollector;
import org.apache.lucene.search.FilterLeafCollector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.kindred.index.document.Names;
import org.kindred.index.document.Place;

/**
 * Collects the first hits of an order that begins with their {@link Place}. Segments keep their documents in the order of places: so each is read
 * only until it has given as many as are wanted, and all those that share the place of the last.
 */
final class InOrder implements CollectorManager<InOrder.Hits, TopFieldDocs> {

    private final TopFieldCollectorManager top;
    private final int wanted;
    private final long begin;

    /**
     * What collects them.
     *
     * @param wanted how many at most
     * @param after  the place of the hit behind which they begin
     */
    InOrder(TopFieldCollectorManager top, int wanted, Optional<Long> after) {
        this.top = top;
        this.wanted = wanted;
        this.begin = after.orElse(Long.MAX_VALUE);
    }

    @Override
    public Hits newCollector() {
        return new Hits(top.newCollector());
    }

    @Override
    public TopFieldDocs reduce(Collection<Hits> collected) throws IOException {
        return top.reduce(collected.stream().map(Hits::top).toList());
    }

    /** The hits of some segments, one after the other. */
    final class Hits extends FilterCollector {

        private final TopFieldCollector top;

        Hits(TopFieldCollector top) {
            super(top);
            this.top = top;
        }

        TopFieldCollector top() {
            return top;
        }

        @Override
        public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
            return new Segment(super.getLeafCollector(leaf), DocValues.getNumeric(leaf.reader(), Names.PLACE));
        }
    }

    /** The hits of one segment. */
    private final class Segment extends FilterLeafCollector {

        private final NumericDocValues places;
        private int collected;
        private long last;

        Segment(LeafCollector in, NumericDocValues places) {
            super(in);
            this.places = places;
        }

        @Override
        public void collect(int doc) throws IOException {
            long place = places.advanceExact(doc) ? places.longValue() : Long.MIN_VALUE;
            if (collected >= wanted && place != last) {
                throw new CollectionTerminatedException();
            }
            last = place;
            collected += place < begin ? 1 : 0;
            in.collect(doc);
        }
    }
}
