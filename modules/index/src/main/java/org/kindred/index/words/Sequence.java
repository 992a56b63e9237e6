package org.kindred.index.words;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.kindred.index.document.Documents;
import org.kindred.index.document.Part;
import org.kindred.index.language.Languages;
import org.kindred.index.language.Token;

/** Words that stand one after another; most often just one. */
record Sequence(List<Token> tokens) {

    private static final float IN_TITLE = 5;
    private static final float IN_SUMMARY = 2;

    Sequence {
        tokens = List.copyOf(tokens);
    }

    /** A text as a language reads it; empty where no word of it counts. */
    static Sequence of(String text, String language) throws IOException {
        return new Sequence(Token.all(Languages.typed(language), Documents.plain(text)));
    }

    boolean isEmpty() {
        return tokens.isEmpty();
    }

    /** The same words, each by itself. */
    Stream<Sequence> apart() {
        return tokens.stream().map(token -> new Sequence(List.of(token)));
    }

    List<String> terms() {
        return tokens.stream().map(Token::term).toList();
    }

    /** Finds it in any part of an item; words in titles count most, then those in summaries. */
    Query in(String language) {
        var query = new BooleanQuery.Builder().add(anywhere(Part.all(language)), Occur.MUST);
        for (Token token : tokens) {
            query.add(more(Part.TITLE.alone(language), token, IN_TITLE), Occur.SHOULD);
            query.add(more(Part.SUMMARY.alone(language), token, IN_SUMMARY), Occur.SHOULD);
        }
        return query.build();
    }

    /** Finds it without asking where. */
    Query anywhere(String field) {
        if (tokens.size() == 1) {
            return new TermQuery(new Term(field, tokens.getFirst().term()));
        }
        var phrase = new PhraseQuery.Builder();
        int first = tokens.getFirst().position();
        tokens.forEach(token -> phrase.add(new Term(field, token.term()), token.position() - first));
        return phrase.build();
    }

    private static Query more(String field, Token token, float weight) {
        return new BoostQuery(new TermQuery(new Term(field, token.term())), weight);
    }
}
