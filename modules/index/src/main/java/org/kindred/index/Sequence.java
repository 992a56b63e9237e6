package org.kindred.index;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Words that stand one after another; most often just one. */
record Sequence(List<Token> tokens) {

    /** The best of the parts counts, the others a little. */
    private static final float OTHERS = 0.1f;

    Sequence {
        tokens = List.copyOf(tokens);
    }

    /** A text as a language reads it; empty where no word of it counts. */
    static Sequence of(String text, String language) throws IOException {
        return new Sequence(Token.all(Languages.analyzer(language), Documents.plain(text)));
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

    /** Finds it in any part of an item. */
    Query in(String language) {
        return new DisjunctionMaxQuery(
                Stream.of(Part.values()).<Query>map(part -> new BoostQuery(in(part, language), part.weight())).toList(), OTHERS);
    }

    private Query in(Part part, String language) {
        String field = part.in(language);
        if (tokens.size() == 1) {
            return new TermQuery(new Term(field, tokens.getFirst().term()));
        }
        var phrase = new PhraseQuery.Builder();
        int first = tokens.getFirst().position();
        tokens.forEach(token -> phrase.add(new Term(field, token.term()), token.position() - first));
        return phrase.build();
    }
}
