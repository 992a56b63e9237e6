package org.kindred.index.words;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.LuceneLevenshteinDistance;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import org.kindred.index.document.Kept;
import org.kindred.index.document.Part;
import org.kindred.index.language.Languages;
import org.kindred.kernel.query.Words;

/**
 * Knows better spellings of words that no item has. The index holds words without their endings; how the better word is written is read from
 * the texts that it stands in.
 */
public final class Spelling {

    private static final int SHORTEST = 4;
    private static final int TEXTS = 5;
    private static final int CANDIDATES = 3;

    private record Candidate(String word, float likeness, int items) {
        static final Comparator<Candidate> BEST = Comparator.comparingDouble(Candidate::likeness).thenComparingInt(Candidate::items);
    }

    private final IndexReader reader;
    private final Kept kept;
    private final Collection<String> languages;
    private final DirectSpellChecker checker = new DirectSpellChecker();
    private final LuceneLevenshteinDistance likeness = new LuceneLevenshteinDistance();

    /** @param languages of what the reader is shown */
    public Spelling(IndexReader reader, Collection<String> languages) {
        this.reader = reader;
        this.kept = new Kept(reader);
        this.languages = languages;
    }

    /** The same with better spellings; empty if none is known, or none is needed. */
    public Optional<Words> better(Words words) throws IOException {
        var better = new ArrayList<String>();
        for (String word : words.words()) {
            better.add(isKnown(word) ? word : better(word).orElse(word));
        }
        return better.equals(words.words()) ? Optional.empty() : Optional.of(new Words(better, words.phrases(), words.excluded()));
    }

    /** Whether some item has the word in whatever language, or it is one that does not count. */
    private boolean isKnown(String word) throws IOException {
        for (String language : languages) {
            var terms = Sequence.of(word, language).terms();
            boolean all = true;
            for (String term : terms) {
                all &= reader.docFreq(new Term(Part.all(language), term)) > 0;
            }
            if (all) {
                return true;
            }
        }
        return false;
    }

    private Optional<String> better(String word) throws IOException {
        var candidates = new ArrayList<Candidate>();
        for (String language : languages) {
            for (String term : terms(word, language)) {
                candidates.addAll(candidates(new Term(Part.all(language), term), lowerCase(word, language), language));
            }
        }
        return candidates.stream().max(Candidate.BEST).map(Candidate::word);
    }

    /** Endings are taken off wrongly from words that are wrong: the word is looked up with its ending, too. */
    private static Set<String> terms(String word, String language) throws IOException {
        var terms = new LinkedHashSet<String>(Sequence.of(word, language).terms());
        terms.addAll(Sequence.of(word, Languages.OTHER).terms());
        terms.removeIf(term -> term.length() < SHORTEST);
        return terms;
    }

    private List<Candidate> candidates(Term typed, String written, String language) throws IOException {
        var candidates = new ArrayList<Candidate>();
        for (SuggestWord found : checker.suggestSimilar(typed, CANDIDATES, reader, SuggestMode.SUGGEST_MORE_POPULAR)) {
            candidates.add(candidate(found, typed.field(), written, language));
        }
        return candidates;
    }

    /** Of the forms in which texts have a term, the one most like what was typed. */
    private Candidate candidate(SuggestWord found, String field, String typed, String language) throws IOException {
        String best = forms(new Term(field, found.string), language).stream()
                .max(Comparator.comparingDouble(form -> likeness.getDistance(form, typed))).orElse(found.string);
        return new Candidate(best, likeness.getDistance(best, typed), found.freq);
    }

    private List<String> forms(Term term, String language) throws IOException {
        var forms = new ArrayList<String>();
        PostingsEnum found = MultiTerms.getTermPostingsEnum(reader, term.field(), term.bytes(), PostingsEnum.OFFSETS);
        while (found != null && forms.size() < TEXTS && found.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            Shown text = Shown.of(kept, found.docID());
            found.nextPosition();
            text.at(found.startOffset(), found.endOffset()).map(form -> lowerCase(form, language)).ifPresent(forms::add);
        }
        return forms;
    }

    private static String lowerCase(String word, String language) {
        return word.toLowerCase(Locale.forLanguageTag(language));
    }
}
