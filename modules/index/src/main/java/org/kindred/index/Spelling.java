package org.kindred.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.LuceneLevenshteinDistance;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import org.apache.lucene.util.BytesRef;
import org.kindred.kernel.query.Words;

/**
 * Knows better spellings of rare words. The index holds words without their endings; how the better word is written is read from the texts
 * that it stands in.
 */
final class Spelling {

    private static final int SHORTEST = 4;
    /** So many times as many items must have the better word, where some have the typed one. */
    private static final int MORE = 10;
    private static final int TEXTS = 5;
    private static final int CANDIDATES = 3;

    private record Candidate(String word, float likeness, int items) {
        static final Comparator<Candidate> BEST = Comparator.comparingDouble(Candidate::likeness).thenComparingInt(Candidate::items);
    }

    private final IndexReader reader;
    private final Kept kept;
    private final String field;
    private final String language;
    private final DirectSpellChecker checker = new DirectSpellChecker();
    private final LuceneLevenshteinDistance likeness = new LuceneLevenshteinDistance();

    Spelling(IndexReader reader, String language) {
        this.reader = reader;
        this.kept = new Kept(reader);
        this.field = Part.all(language);
        this.language = language;
    }

    /** The same with better spellings; empty if none is known. */
    Optional<Words> better(Words words) throws IOException {
        var better = new ArrayList<String>();
        for (String word : words.words()) {
            better.add(better(word).orElse(word));
        }
        return better.equals(words.words()) ? Optional.empty() : Optional.of(new Words(better, words.phrases(), words.excluded()));
    }

    /** Endings are taken off wrongly from words that are wrong: the word is looked up with its ending, too. */
    private Optional<String> better(String word) throws IOException {
        var typed = new LinkedHashSet<String>(Sequence.of(word, language).terms());
        typed.addAll(Sequence.of(word, Languages.OTHER).terms());
        String written = lowerCase(word);
        var candidates = new ArrayList<Candidate>();
        for (String term : typed) {
            if (term.length() >= SHORTEST) {
                candidates.addAll(candidates(new Term(field, term), written));
            }
        }
        return candidates.stream().max(Candidate.BEST).map(Candidate::word);
    }

    private List<Candidate> candidates(Term typed, String written) throws IOException {
        int enough = reader.docFreq(typed) * MORE;
        var candidates = new ArrayList<Candidate>();
        for (SuggestWord found : checker.suggestSimilar(typed, CANDIDATES, reader, SuggestMode.SUGGEST_MORE_POPULAR)) {
            if (found.freq > enough) {
                candidates.add(candidate(found, written));
            }
        }
        return candidates;
    }

    /** Of the forms in which texts have a term, the one most like what was typed. */
    private Candidate candidate(SuggestWord found, String typed) throws IOException {
        String best = forms(found.string).stream().max(Comparator.comparingDouble(form -> likeness.getDistance(form, typed)))
                .orElse(found.string);
        return new Candidate(best, likeness.getDistance(best, typed), found.freq);
    }

    private List<String> forms(String term) throws IOException {
        var forms = new ArrayList<String>();
        PostingsEnum found = MultiTerms.getTermPostingsEnum(reader, field, new BytesRef(term), PostingsEnum.OFFSETS);
        while (found != null && forms.size() < TEXTS && found.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            Shown text = Shown.of(kept, found.docID());
            found.nextPosition();
            text.at(found.startOffset(), found.endOffset()).map(this::lowerCase).ifPresent(forms::add);
        }
        return forms;
    }

    private String lowerCase(String word) {
        return word.toLowerCase(Locale.forLanguageTag(language));
    }
}
