package org.kindred.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.kindred.index.document.Layout;
import org.kindred.index.document.Leaf;
import org.kindred.index.document.Names;
import org.kindred.index.document.Rollup;
import org.kindred.kernel.query.Filter;
import org.kindred.kernel.query.Hits.Count;
import org.kindred.kernel.query.Query;
import org.kindred.kernel.type.CodeNames;
import org.kindred.kernel.type.FieldKind.Relation;

/** Counts items by the values of fields. */
final class Facets {

    private static final int MOST = 100;
    private static final Comparator<Map.Entry<String, Long>> GREATEST_FIRST = Map.Entry.<String, Long>comparingByValue().reversed()
            .thenComparing(Map.Entry.comparingByKey());

    private final Query query;
    private final Layout layout;
    private final Generation generation;

    Facets(Query query, Layout layout, Generation generation) {
        this.query = query;
        this.layout = layout;
        this.generation = generation;
    }

    /** A query's filter as a facet sees it: without the tests of its own field at the top. */
    static Filter without(String facet, Filter filter) {
        return switch (filter) {
            case Filter.Test test when test.field().equals(facet) -> Filter.EVERYTHING;
            case Filter.All(var filters) -> new Filter.All(filters.stream().filter(each -> !isTestOf(facet, each)).toList());
            default -> filter;
        };
    }

    private static boolean isTestOf(String facet, Filter filter) {
        return filter instanceof Filter.Test test && test.field().equals(facet);
    }

    /** The values of one field, greatest count first, then by value. */
    List<Count> of(String facet, Map<String, Long> counts) throws IOException {
        var greatest = new ArrayList<Count>();
        for (var entry : counts.entrySet().stream().sorted(GREATEST_FIRST).limit(MOST).toList()) {
            greatest.add(new Count(entry.getKey(), title(facet, entry.getKey()), entry.getValue()));
        }
        return greatest;
    }

    private String title(String facet, String value) throws IOException {
        for (Leaf leaf : layout.at(facet, query.type()).values()) {
            if (leaf.kind() instanceof Relation(var type)) {
                Optional<String> title = generation.title(type, value, query.locale());
                if (title.isPresent()) {
                    return title.get();
                }
            }
            var name = CodeNames.of(leaf.kind(), value, query.locale());
            if (name.isPresent()) {
                return name.get();
            }
        }
        return value;
    }

    /** For a field by which items are filed under topics: what they count for. */
    private Optional<Rollup> rollup(String facet) throws IOException {
        var trees = layout.trees(facet, query.type());
        return trees.isEmpty() ? Optional.empty() : Optional.of(generation.rollup(facet, trees));
    }

    /** Counts several fields in one pass. */
    Counting counting(List<String> facets) throws IOException {
        var rollups = new HashMap<String, Rollup>();
        for (String facet : facets) {
            rollup(facet).ifPresent(rollup -> rollups.put(facet, rollup));
        }
        return new Counting(facets, rollups);
    }

    /**
     * Collects the counts of several fields in one pass.
     *
     * @param facets  their paths
     * @param rollups those of fields by which items are filed under topics
     */
    record Counting(List<String> facets, Map<String, Rollup> rollups) implements CollectorManager<Counter, Map<String, Map<String, Long>>> {

        @Override
        public Counter newCollector() {
            return new Counter(facets, rollups);
        }

        @Override
        public Map<String, Map<String, Long>> reduce(Collection<Counter> counters) throws IOException {
            Map<String, Map<String, Long>> counts = new LinkedHashMap<>();
            facets.forEach(facet -> counts.put(facet, new HashMap<>()));
            for (Counter counter : counters) {
                counter.addTo(counts);
            }
            return counts;
        }
    }

    /** Counts ordinals segment by segment, and looks their values up once. */
    static final class Counter extends SimpleCollector {

        private final List<String> facets;
        private final Map<String, Rollup> rollups;
        private final List<Segment> segments = new ArrayList<>();
        private Segment[] current = {};

        Counter(List<String> facets, Map<String, Rollup> rollups) {
            this.facets = facets;
            this.rollups = rollups;
        }

        @Override
        protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
            var opened = new ArrayList<Segment>();
            for (String facet : facets) {
                opened.add(segment(facet, leaf));
            }
            current = opened.toArray(Segment[]::new);
            segments.addAll(opened);
        }

        private Segment segment(String facet, LeafReaderContext leaf) throws IOException {
            SortedSetDocValues values = DocValues.getSortedSet(leaf.reader(), Names.value(facet));
            Optional<Rollup> rollup = Optional.ofNullable(rollups.get(facet));
            return rollup.isPresent() ? new Filed(facet, values, rollup.get(), leaf.ord) : new Plain(facet, values);
        }

        @Override
        public void collect(int doc) throws IOException {
            for (Segment segment : current) {
                segment.count(doc);
            }
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }

        void addTo(Map<String, Map<String, Long>> counts) throws IOException {
            for (Segment segment : segments) {
                segment.addTo(counts.getOrDefault(segment.facet(), Map.of()));
            }
        }
    }

    /** The counts of a field in a segment. */
    private sealed interface Segment {

        String facet();

        void count(int doc) throws IOException;

        void addTo(Map<String, Long> all) throws IOException;
    }

    /** Every value counts for itself. */
    private static final class Plain implements Segment {

        private final String facet;
        private final SortedSetDocValues values;
        private final int[] counts;

        Plain(String facet, SortedSetDocValues values) {
            this.facet = facet;
            this.values = values;
            this.counts = new int[Math.toIntExact(values.getValueCount())];
        }

        @Override
        public String facet() {
            return facet;
        }

        @Override
        public void count(int doc) throws IOException {
            if (values.advanceExact(doc)) {
                for (int i = 0; i < values.docValueCount(); i++) {
                    counts[(int) values.nextOrd()]++;
                }
            }
        }

        @Override
        public void addTo(Map<String, Long> all) throws IOException {
            for (int ord = 0; ord < counts.length; ord++) {
                if (counts[ord] > 0) {
                    all.merge(values.lookupOrd(ord).utf8ToString(), (long) counts[ord], Long::sum);
                }
            }
        }
    }

    /** Every value counts for itself and for those above it, and a document once for each. */
    private static final class Filed implements Segment {

        private final String facet;
        private final SortedSetDocValues values;
        private final List<String> slugs;
        private final int[][] above;
        private final int[] counts;
        /** By number, the last document that was counted for it, from 1. */
        private final int[] last;

        Filed(String facet, SortedSetDocValues values, Rollup rollup, int segment) {
            this.facet = facet;
            this.values = values;
            this.slugs = rollup.slugs();
            this.above = rollup.segments().get(segment);
            this.counts = new int[slugs.size()];
            this.last = new int[slugs.size()];
        }

        @Override
        public String facet() {
            return facet;
        }

        @Override
        public void count(int doc) throws IOException {
            if (values.advanceExact(doc)) {
                for (int i = 0; i < values.docValueCount(); i++) {
                    for (int number : above[(int) values.nextOrd()]) {
                        counts[number] += last[number] == doc + 1 ? 0 : 1;
                        last[number] = doc + 1;
                    }
                }
            }
        }

        @Override
        public void addTo(Map<String, Long> all) {
            for (int number = 0; number < counts.length; number++) {
                if (counts[number] > 0) {
                    all.merge(slugs.get(number), (long) counts[number], Long::sum);
                }
            }
        }
    }
}
