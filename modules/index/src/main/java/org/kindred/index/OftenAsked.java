package org.kindred.index;

import java.io.IOException;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LRUQueryCache;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryCache;
import org.apache.lucene.search.QueryCachingPolicy;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;

/**
 * A filter that many questions share, such as a language, a country, or a topic with all those under it: what it finds in a large segment is kept
 * for as long as there is room. Filters by numbers and periods, of which hardly two are alike, and words are not kept.
 */
final class OftenAsked extends Query {

    /** In bytes; a filter that finds many takes one bit for each document. */
    private static final long ROOM = 16L << 20;
    private static final int MOST = 2_000;
    /** Whatever finds up to so many times as many as the rarest of the filters beside it is worth to be kept. */
    private static final float SHARE = 100;
    /** Smaller segments are looked through sooner than they are remembered, and do not live long. */
    private static final int LARGE = 5_000;

    private static final QueryCachingPolicy ALWAYS = new QueryCachingPolicy() {
        @Override
        public void onUse(Query query) {
            // nobody counts
        }

        @Override
        public boolean shouldCache(Query query) {
            return true;
        }
    };

    private final Query filter;
    private final QueryCache kept;

    OftenAsked(Query filter, QueryCache kept) {
        this.filter = filter;
        this.kept = kept;
    }

    /** Room for what an index keeps. */
    static QueryCache room() {
        return room(LARGE);
    }

    /** @param large how many documents a segment has at least, of which something is kept */
    static LRUQueryCache room(int large) {
        return new LRUQueryCache(MOST, ROOM, leaf -> leaf.reader().maxDoc() >= large, SHARE);
    }

    @Override
    public Query rewrite(IndexSearcher searcher) throws IOException {
        Query rewritten = filter.rewrite(searcher);
        return rewritten.equals(filter) ? this : new OftenAsked(rewritten, kept);
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode scores, float boost) throws IOException {
        Weight weight = filter.createWeight(searcher, scores, boost);
        return scores.needsScores() ? weight : kept.doCache(weight, ALWAYS);
    }

    @Override
    public void visit(QueryVisitor visitor) {
        filter.visit(visitor);
    }

    @Override
    public String toString(String field) {
        return filter.toString(field);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OftenAsked that && filter.equals(that.filter);
    }

    @Override
    public int hashCode() {
        return 31 + filter.hashCode();
    }
}
