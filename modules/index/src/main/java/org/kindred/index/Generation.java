package org.kindred.index;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryCache;
import org.apache.lucene.search.ScoreDoc;
import org.kindred.index.document.Documents;
import org.kindred.index.document.Filters;
import org.kindred.index.document.Kept;
import org.kindred.index.document.Names;
import org.kindred.index.document.Part;
import org.kindred.index.document.Rollup;
import org.kindred.index.document.Tree;
import org.kindred.index.words.Synonyms;

/** One state of the index, for as long as somebody reads it, with what is worth knowing of it more than once. */
final class Generation extends IndexSearcher {

    private final Synonyms synonyms;
    private final Tree tree;
    private final QueryCache oftenAsked;
    private final long id;
    private final ConcurrentMap<String, Rollup> rollups = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, String> titles = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, Boolean> servesAll = new ConcurrentHashMap<>();
    private volatile boolean hasCursors;

    /** @param oftenAsked room for filters, shared by all states */
    Generation(IndexReader reader, Synonyms synonyms, Tree tree, QueryCache oftenAsked, long id) {
        super(reader);
        this.synonyms = synonyms;
        this.tree = tree;
        this.oftenAsked = oftenAsked;
        this.id = id;
    }

    /** A searcher of its own for one query, which stops at the deadline. */
    IndexSearcher until(Deadline deadline) {
        var searcher = new IndexSearcher(getIndexReader());
        searcher.setQueryCache(null); // its bookkeeping costs more than our short filters
        searcher.setTimeout(deadline);
        return searcher;
    }

    /** Everything that readers of a locale are shown. Where that is all there is, as on a site of one language, nothing needs to be asked. */
    Query shown(Optional<String> type, String locale) throws IOException {
        Query served = servesAll(locale) ? MatchAllDocsQuery.INSTANCE : Filters.term(Names.SERVES, locale);
        return type.map(name -> Filters.all(List.of(served, Filters.term(Names.value("type"), name)))).orElse(served);
    }

    private boolean servesAll(String locale) throws IOException {
        Boolean known = servesAll.get(locale);
        if (known == null) {
            known = getIndexReader().docFreq(new Term(Names.SERVES, locale)) == getIndexReader().maxDoc();
            servesAll.put(locale, known);
        }
        return known;
    }

    /** Some reader was given a cursor that goes on in this state. */
    void goesOn() {
        hasCursors = true;
    }

    boolean hasCursors() {
        return hasCursors;
    }

    Synonyms synonyms() {
        return synonyms;
    }

    /** The same filter, which finds what it found before where nothing changed. */
    Query often(Query filter) {
        return new OftenAsked(filter, oftenAsked);
    }

    /** Which topics stand under which. */
    Tree tree() {
        return tree;
    }

    /** What items are counted for in a field by which they are filed under topics of these types. */
    Rollup rollup(String path, Set<String> types) throws IOException {
        String key = path + " " + types;
        Rollup known = rollups.get(key);
        if (known == null) {
            known = Rollup.of(getIndexReader(), path, types, tree);
            rollups.put(key, known);
        }
        return known;
    }

    /** A number that no other state has. */
    long id() {
        return id;
    }

    /** The title of an item for readers of a locale, if it is public. */
    Optional<String> title(String type, String slug, String locale) throws IOException {
        String key = locale + " " + Documents.key(type, slug);
        String known = titles.get(key);
        if (known == null) {
            known = readTitle(type, slug, locale);
            titles.put(key, known);
        }
        return known.isEmpty() ? Optional.empty() : Optional.of(known);
    }

    private String readTitle(String type, String slug, String locale) throws IOException {
        var item = new BooleanQuery.Builder().add(Filters.term(Names.KEY, Documents.key(type, slug)), Occur.FILTER)
                .add(Filters.term(Names.SERVES, locale), Occur.FILTER).build();
        ScoreDoc[] found = search(item, 1).scoreDocs;
        return found.length == 0 ? "" : new Kept(getIndexReader()).text(Part.TITLE, found[0].doc);
    }
}
