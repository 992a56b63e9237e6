package org.kindred.index;

import java.io.Closeable;
import java.io.IOException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.QueryCache;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.jspecify.annotations.Nullable;
import org.kindred.index.document.Tree;
import org.kindred.index.words.Synonyms;

/** The newest state of the index, made anew when something was written. */
final class Searchers implements Closeable {

    /**
     * A question of 256 characters without spaces may have that many words in Chinese, each looked for in three places and in some languages:
     * more than Lucene lets by. Questions are short and have a deadline; this only keeps memory from running out.
     */
    private static final int MOST_CLAUSES = 65_536;

    static {
        IndexSearcher.setMaxClauseCount(MOST_CLAUSES);
    }

    /** States are numbered from a random number on, so that no cursor meets the state of another run. */
    private final AtomicLong ids = new AtomicLong(ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE / 2));
    private final QueryCache oftenAsked = OftenAsked.room();
    private final SearcherManager manager;
    private boolean vocabularyChanged = true;
    private Synonyms synonyms = Synonyms.NONE;
    private Tree tree = Tree.NONE;

    Searchers(IndexWriter writer) throws IOException {
        this.manager = new SearcherManager(writer, new SearcherFactory() {
            @Override
            public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) throws IOException {
                return generation(reader);
            }
        });
    }

    private Generation generation(IndexReader reader) throws IOException {
        if (vocabularyChanged) {
            synonyms = Synonyms.of(reader);
            tree = Tree.of(reader);
            vocabularyChanged = false;
        }
        return new Generation(reader, synonyms, tree, oftenAsked, ids.incrementAndGet());
    }

    /** From the next state on, synonyms and parents are read again. */
    void vocabularyChanged() {
        vocabularyChanged = true;
    }

    /** Shows everything written so far to those who ask from now on. */
    void refresh() throws IOException {
        manager.maybeRefreshBlocking();
    }

    /** The newest state, opened for the caller to close. */
    Generation acquire() throws IOException {
        return (Generation) manager.acquire();
    }

    @Override
    public void close() throws IOException {
        manager.close();
    }
}
