package org.kindred.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.LevenshteinDistance;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import org.apache.lucene.util.BytesRef;
import org.kindred.kernel.query.Words;

/**
 * Knows better spellings of rare words from titles, summaries and bodies. The index holds words without their endings; how the better word is
 * written is read from a text that it stands in.
 */
final class Spelling {

    private static final int SHORTEST = 4;
    /** So many times as many items must have the better word, where some have the typed one. */
    private static final int MORE = 10;
    private static final int TEXTS = 10;
    private static final int CANDIDATES = 3;

    private final IndexReader reader;
    private final String language;
    private final DirectSpellChecker checker = new DirectSpellChecker();
    private final LevenshteinDistance likeness = new LevenshteinDistance();

    Spelling(IndexReader reader, String language) {
        this.reader = reader;
        this.language = language;
    }

    private record Better(Part part, SuggestWord word) {
        private static final Comparator<Better> BEST = Comparator.<Better>comparingDouble(better -> better.word.score)
                .thenComparingInt(better -> better.word.freq);
    }

    /** The same with better spellings; empty if none is known. */
    Optional<Words> better(Words words) throws IOException {
        var better = new ArrayList<String>();
        for (String word : words.words()) {
            better.add(better(word).orElse(word));
        }
        return better.equals(words.words()) ? Optional.empty() : Optional.of(new Words(better, words.phrases(), words.excluded()));
    }

    private Optional<String> better(String word) throws IOException {
        List<String> terms = Sequence.of(word, language).terms();
        if (terms.size() != 1 || terms.getFirst().length() < SHORTEST) {
            return Optional.empty();
        }
        var best = best(terms.getFirst());
        return best.isEmpty() ? Optional.empty() : Optional.of(written(best.get(), word.toLowerCase(Locale.forLanguageTag(language))));
    }

    private Optional<Better> best(String term) throws IOException {
        var candidates = new ArrayList<Better>();
        int known = 0;
        for (Part part : Part.SHOWN) {
            var typed = new Term(part.in(language), term);
            known = Math.max(known, reader.docFreq(typed));
            for (SuggestWord word : checker.suggestSimilar(typed, CANDIDATES, reader, SuggestMode.SUGGEST_MORE_POPULAR)) {
                candidates.add(new Better(part, word));
            }
        }
        int enough = known * MORE;
        return candidates.stream().filter(better -> better.word.freq > enough).max(Better.BEST);
    }

    /** Of the forms in which texts have the word, the one most like what was typed. */
    private String written(Better better, String typed) throws IOException {
        String nearest = better.word.string;
        PostingsEnum found = MultiTerms.getTermPostingsEnum(reader, better.part.in(language), new BytesRef(nearest), PostingsEnum.OFFSETS);
        for (int i = 0; i < TEXTS && found != null && found.nextDoc() != DocIdSetIterator.NO_MORE_DOCS; i++) {
            String form = form(found, new Kept(reader).text(better.part, found.docID()));
            if (i == 0 || likeness.getDistance(form, typed) > likeness.getDistance(nearest, typed)) {
                nearest = form;
            }
        }
        return nearest;
    }

    private String form(PostingsEnum found, String text) throws IOException {
        found.nextPosition();
        int end = Math.min(found.endOffset(), text.length());
        return text.substring(Math.min(found.startOffset(), end), end).toLowerCase(Locale.forLanguageTag(language));
    }
}
