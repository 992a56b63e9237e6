package org.kindred.index.words;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.kindred.index.document.Kept;
import org.kindred.index.document.Part;
import org.kindred.index.language.Token;
import org.kindred.kernel.query.Hits.Highlight;

/**
 * Shows where the words of a search stand in its hits. The offsets come from the postings: each segment's terms are looked up once for a
 * whole page of hits, and no text is analysed again.
 */
public final class Highlighter {

    /** Of one word in one item. */
    private static final int MOST_OCCURRENCES = 200;

    private final IndexReader reader;
    private final Kept kept;
    private final Map<String, List<Sequence>> wanted;

    public Highlighter(IndexReader reader, Kept kept, Map<String, List<Sequence>> wantedByLanguage) {
        this.reader = reader;
        this.kept = kept;
        this.wanted = wantedByLanguage;
    }

    /** The highlights of documents. */
    public Map<Integer, Highlight> of(Collection<Integer> docs) throws IOException {
        Map<Integer, Highlight> highlights = new HashMap<>();
        for (var leaf : byLeaf(docs).entrySet()) {
            var words = words(leaf.getKey().reader());
            for (int doc : leaf.getValue()) {
                var marks = new ArrayList<Mark>();
                for (Words each : words) {
                    marks.addAll(each.marks(doc - leaf.getKey().docBase));
                }
                highlights.put(doc, Shown.of(kept, doc).highlight(marks));
            }
        }
        return highlights;
    }

    private Map<LeafReaderContext, List<Integer>> byLeaf(Collection<Integer> docs) {
        Map<LeafReaderContext, List<Integer>> byLeaf = new LinkedHashMap<>();
        for (int doc : new TreeSet<>(docs)) {
            byLeaf.computeIfAbsent(reader.leaves().get(ReaderUtil.subIndex(doc, reader.leaves())), any -> new ArrayList<>()).add(doc);
        }
        return byLeaf;
    }

    private List<Words> words(LeafReader segment) throws IOException {
        var words = new ArrayList<Words>();
        for (var each : wanted.entrySet()) {
            words.add(Words.of(each.getValue(), segment.terms(Part.all(each.getKey()))));
        }
        return words;
    }

    /** The wanted words of one language in one segment, whose documents must be asked for in their order. */
    private record Words(List<Sequence> wanted, Map<String, PostingsEnum> postings) {

        static Words of(List<Sequence> wanted, @org.jspecify.annotations.Nullable Terms terms) throws IOException {
            Map<String, PostingsEnum> postings = new HashMap<>();
            if (terms != null) {
                TermsEnum all = terms.iterator();
                for (Sequence sequence : wanted) {
                    for (Token token : sequence.tokens()) {
                        if (!postings.containsKey(token.term()) && all.seekExact(new BytesRef(token.term()))) {
                            postings.put(token.term(), all.postings(null, PostingsEnum.OFFSETS));
                        }
                    }
                }
            }
            return new Words(wanted, postings);
        }

        List<Mark> marks(int doc) throws IOException {
            Map<String, List<Mark.Occurrence>> occurrences = new HashMap<>();
            for (var each : postings.entrySet()) {
                PostingsEnum found = each.getValue();
                if ((found.docID() < doc ? found.advance(doc) : found.docID()) == doc) {
                    occurrences.put(each.getKey(), read(found));
                }
            }
            return occurrences.isEmpty() ? List.of() : Mark.all(wanted, occurrences);
        }

        private static List<Mark.Occurrence> read(PostingsEnum found) throws IOException {
            int count = Math.min(found.freq(), MOST_OCCURRENCES);
            var occurrences = new ArrayList<Mark.Occurrence>(count);
            for (int i = 0; i < count; i++) {
                int position = found.nextPosition();
                occurrences.add(new Mark.Occurrence(position, found.startOffset(), found.endOffset()));
            }
            return occurrences;
        }
    }
}
