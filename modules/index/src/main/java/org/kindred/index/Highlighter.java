package org.kindred.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
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
import org.kindred.kernel.query.Hits.Highlight;

/**
 * Shows where the words of a search stand in its hits. The offsets come from the postings: each segment's terms are looked up once for a
 * whole page of hits, and no text is analysed again.
 */
final class Highlighter {

    /** Of one word in one text. */
    private static final int MOST_OCCURRENCES = 200;

    private final IndexReader reader;
    private final Kept kept;
    private final Map<String, List<Sequence>> wanted;

    Highlighter(IndexReader reader, Map<String, List<Sequence>> wantedByLanguage) {
        this.reader = reader;
        this.kept = new Kept(reader);
        this.wanted = wantedByLanguage;
    }

    /** The highlights of documents. */
    Map<Integer, Highlight> of(Collection<Integer> docs) throws IOException {
        Map<Integer, Highlight> highlights = new HashMap<>();
        for (var leaf : byLeaf(docs).entrySet()) {
            var marks = new SegmentMarks(leaf.getKey().reader());
            for (int doc : leaf.getValue()) {
                highlights.put(doc, highlight(doc, marks.of(doc - leaf.getKey().docBase)));
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

    private Highlight highlight(int doc, Map<Part, List<Mark>> marks) throws IOException {
        var passages = new ArrayList<Passage>();
        for (Part part : List.of(Part.SUMMARY, Part.BODY)) {
            List<Mark> inPart = marks.getOrDefault(part, List.of());
            if (!inPart.isEmpty()) {
                passages.addAll(Passage.of(kept.text(part, doc), inPart));
            }
        }
        String title = kept.text(Part.TITLE, doc);
        return new Highlight(Passage.whole(title, marks.getOrDefault(Part.TITLE, List.of())).html(), Passage.best(passages));
    }

    /** Where the words stand in documents of one segment, which must be asked for in their order. */
    private final class SegmentMarks {

        private final LeafReader segment;
        private final Map<String, Map<String, PostingsEnum>> postings = new HashMap<>();

        SegmentMarks(LeafReader segment) throws IOException {
            this.segment = segment;
            for (var each : wanted.entrySet()) {
                for (Part part : Part.SHOWN) {
                    postings.put(part.in(each.getKey()), postings(part.in(each.getKey()), each.getValue()));
                }
            }
        }

        private Map<String, PostingsEnum> postings(String field, List<Sequence> sequences) throws IOException {
            Map<String, PostingsEnum> byTerm = new HashMap<>();
            Terms terms = segment.terms(field);
            if (terms == null) {
                return byTerm;
            }
            TermsEnum all = terms.iterator();
            for (Sequence sequence : sequences) {
                for (Token token : sequence.tokens()) {
                    if (!byTerm.containsKey(token.term()) && all.seekExact(new BytesRef(token.term()))) {
                        byTerm.put(token.term(), all.postings(null, PostingsEnum.OFFSETS));
                    }
                }
            }
            return byTerm;
        }

        Map<Part, List<Mark>> of(int doc) throws IOException {
            Map<Part, List<Mark>> marks = new EnumMap<>(Part.class);
            for (var each : wanted.entrySet()) {
                for (Part part : Part.SHOWN) {
                    var occurrences = occurrences(postings.getOrDefault(part.in(each.getKey()), Map.of()), doc);
                    if (!occurrences.isEmpty()) {
                        marks.put(part, Mark.all(each.getValue(), occurrences));
                    }
                }
            }
            return marks;
        }

        private Map<String, List<Mark.Occurrence>> occurrences(Map<String, PostingsEnum> byTerm, int doc) throws IOException {
            Map<String, List<Mark.Occurrence>> occurrences = new HashMap<>();
            for (var each : byTerm.entrySet()) {
                PostingsEnum found = each.getValue();
                if ((found.docID() < doc ? found.advance(doc) : found.docID()) == doc) {
                    occurrences.put(each.getKey(), read(found));
                }
            }
            return occurrences;
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
