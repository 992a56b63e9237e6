package org.kindred.index.words;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.kindred.index.document.Part;
import org.kindred.index.language.Languages;
import org.kindred.kernel.query.Words;

/**
 * What a reader searches for, as one language reads it. All words must be found; where nothing has them all, a {@link #relaxed} search wants
 * half of them at least. Phrases must always be found, and what is excluded never.
 */
record Reading(String language, List<Wanted> words, List<Sequence> phrases, List<Sequence> excluded) {

    static Reading of(Words words, String language, Synonyms synonyms) throws IOException {
        return new Reading(language, synonyms.wanted(typed(words.words(), language), language), sequences(words.phrases(), language),
                sequences(words.excluded(), language));
    }

    private static List<Sequence> typed(List<String> words, String language) throws IOException {
        var sequences = sequences(words, language);
        return Languages.runsTogether(language) ? sequences.stream().flatMap(Sequence::apart).toList() : sequences;
    }

    private static List<Sequence> sequences(List<String> texts, String language) throws IOException {
        var sequences = new ArrayList<Sequence>();
        for (String text : texts) {
            var sequence = Sequence.of(text, language);
            if (!sequence.isEmpty()) {
                sequences.add(sequence);
            }
        }
        return sequences;
    }

    /** Whether anything is left to look for, once words that do not count are gone. */
    boolean looksForSomething() {
        return !words.isEmpty() || !phrases.isEmpty();
    }

    /** Items with all the words; everything in this language if there is nothing but exclusions. */
    Query strict() {
        return query(Occur.MUST, 0);
    }

    /** Items with half of the words; empty if that is no other query. */
    Optional<Query> relaxed() {
        return words.size() < 2 ? Optional.empty() : Optional.of(query(Occur.SHOULD, (words.size() + 1) / 2));
    }

    private Query query(Occur occur, int least) {
        var query = new BooleanQuery.Builder().setMinimumNumberShouldMatch(least);
        words.forEach(word -> query.add(word.in(language), occur));
        phrases.forEach(phrase -> query.add(phrase.in(language), Occur.MUST));
        excluded.forEach(each -> query.add(each.anywhere(Part.all(language)), Occur.MUST_NOT));
        if (!looksForSomething()) {
            query.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
        }
        return query.build();
    }

    /** What to mark where it stands. */
    List<Sequence> marked() {
        return Stream.concat(words.stream().flatMap(Wanted::sequences), phrases.stream()).distinct().toList();
    }
}
