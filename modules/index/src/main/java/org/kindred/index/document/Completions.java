package org.kindred.index.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.miscellaneous.TruncateTokenFilter;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.kindred.index.language.Languages;
import org.kindred.index.language.Token;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.index.Catalogue.Suggestion;

/**
 * Completes what somebody types with titles in which each typed word begins a word; case and accents do not count. Titles that begin with
 * the typed text come first, shorter ones before longer ones.
 */
public final class Completions {

    private static final int WORD = 15;
    private static final int TITLE = 30;

    /** Reads a title as the beginnings of its words. */
    static final Analyzer WORDS = Languages.analyzer(StandardTokenizer::new,
            words -> new EdgeNGramTokenFilter(Languages.folded(words), 1, WORD, false));

    /** Reads a title as its own beginnings. */
    static final Analyzer WHOLE = Languages.analyzer(KeywordTokenizer::new,
            title -> new EdgeNGramTokenFilter(Languages.folded(title), 1, TITLE, false));

    static final FieldType BEGINNINGS = beginnings();

    private static final Analyzer TYPED_WORDS = Languages.analyzer(StandardTokenizer::new,
            words -> TruncateTokenFilter.truncateAfterCodePoints(Languages.folded(words), WORD));
    private static final Analyzer TYPED_WHOLE = Languages.analyzer(KeywordTokenizer::new,
            text -> TruncateTokenFilter.truncateAfterCodePoints(Languages.folded(text), TITLE));

    private static final Sort BEST = new Sort(SortField.FIELD_SCORE, new SortField(Names.LENGTH, SortField.Type.INT),
            new SortField(Names.ITEM, SortField.Type.STRING_VAL));

    private Completions() {
    }

    private static FieldType beginnings() {
        var type = new FieldType();
        type.setTokenized(true);
        type.setOmitNorms(true);
        type.setIndexOptions(IndexOptions.DOCS);
        type.freeze();
        return type;
    }

    /** The best completions, each text once. */
    public static List<Suggestion> of(String typed, int size, Query shown, IndexSearcher searcher) throws IOException {
        var found = searcher.search(query(Documents.plain(typed).strip(), shown),
                new TopFieldCollectorManager(BEST, size * 2, Integer.MAX_VALUE));
        var pages = new Kept(searcher.getIndexReader());
        Map<String, Suggestion> once = new LinkedHashMap<>();
        for (ScoreDoc hit : found.scoreDocs) {
            ItemRef ref = pages.identity(hit.doc).ref();
            String title = pages.text(Part.TITLE, hit.doc);
            once.putIfAbsent(title, new Suggestion(title, ref.type(), ref.slug()));
        }
        return once.values().stream().limit(size).toList();
    }

    private static Query query(String typed, Query shown) throws IOException {
        List<String> words = new ArrayList<>();
        for (Token word : Token.all(TYPED_WORDS, typed)) {
            words.add(word.term());
        }
        if (words.isEmpty()) {
            return new MatchNoDocsQuery("nothing typed");
        }
        var query = new BooleanQuery.Builder().add(shown, Occur.FILTER);
        words.forEach(word -> query.add(new TermQuery(new Term(Names.COMPLETION, word)), Occur.FILTER));
        for (Token whole : Token.all(TYPED_WHOLE, typed)) {
            query.add(new ConstantScoreQuery(new TermQuery(new Term(Names.BEGINNING, whole.term()))), Occur.SHOULD);
        }
        return query.build();
    }
}
