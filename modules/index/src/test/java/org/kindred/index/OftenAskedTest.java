package org.kindred.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kindred.index.document.Filters;

class OftenAskedTest {

    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private IndexWriter writer;

    @BeforeEach
    void fill() throws IOException {
        writer = new IndexWriter(directory, new IndexWriterConfig());
        for (int i = 0; i < 60; i++) {
            var document = new Document();
            document.add(new StringField("name", "n" + i, Field.Store.NO));
            document.add(new StringField("country", i % 3 == 0 ? "ES" : i % 3 == 1 ? "GB" : "FR", Field.Store.NO));
            writer.addDocument(document);
        }
    }

    @AfterEach
    void close() throws IOException {
        writer.close();
        directory.close();
    }

    private int count(OftenAsked filter) throws IOException {
        try (var reader = DirectoryReader.open(writer)) {
            var searcher = new IndexSearcher(reader);
            searcher.setQueryCache(null);
            return searcher.search(Filters.all(List.of(Filters.not(Filters.term("name", "n0")), filter)), 1000).scoreDocs.length;
        }
    }

    @Test
    void whatAFilterFoundIsKeptAndStaysTrueWhenSomethingIsDeletedOrAdded() throws IOException {
        var kept = OftenAsked.room(0);
        var some = new OftenAsked(new TermInSetQuery("country", List.of(new BytesRef("ES"), new BytesRef("FR"))), kept);
        assertEquals(39, count(some));
        long misses = kept.getMissCount();
        assertEquals(39, count(new OftenAsked(new TermInSetQuery("country", List.of(new BytesRef("FR"), new BytesRef("ES"))), kept)));
        assertTrue(kept.getHitCount() > 0);
        assertEquals(misses, kept.getMissCount());
        writer.deleteDocuments(new Term("name", "n2"));
        assertEquals(38, count(some));
        writer.updateDocument(new Term("name", "n3"), new Document());
        assertEquals(37, count(some));
    }

    @Test
    void filtersAreToldApart() throws IOException {
        var kept = OftenAsked.room(0);
        for (int turn = 0; turn < 3; turn++) {
            assertEquals(19, count(new OftenAsked(new TermQuery(new Term("country", "ES")), kept)));
            assertEquals(20, count(new OftenAsked(new TermQuery(new Term("country", "GB")), kept)));
        }
    }

    @Test
    void smallSegmentsAreLookedThrough() throws IOException {
        var kept = OftenAsked.room(61);
        count(new OftenAsked(new TermQuery(new Term("country", "ES")), kept));
        assertEquals(0, kept.getCacheSize());
    }
}
