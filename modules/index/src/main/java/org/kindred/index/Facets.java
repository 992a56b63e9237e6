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
import org.kindred.kernel.query.Filter;
import org.kindred.kernel.query.Hits.Count;
import org.kindred.kernel.query.Query;
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
        }
        return value;
    }

    /** Collects the counts of several fields in one pass. */
    record Counting(List<String> facets) implements CollectorManager<Counter, Map<String, Map<String, Long>>> {

        @Override
        public Counter newCollector() {
            return new Counter(facets);
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
        private final List<Segment> segments = new ArrayList<>();
        private List<Segment> current = List.of();

        Counter(List<String> facets) {
            this.facets = facets;
        }

        @Override
        protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
            var opened = new ArrayList<Segment>();
            for (String facet : facets) {
                SortedSetDocValues values = DocValues.getSortedSet(leaf.reader(), Names.value(facet));
                opened.add(new Segment(facet, values, new int[Math.toIntExact(values.getValueCount())]));
            }
            current = opened;
            segments.addAll(opened);
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
                segment.addTo(counts.getOrDefault(segment.facet, Map.of()));
            }
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // a counter, never compared
    private record Segment(String facet, SortedSetDocValues values, int[] counts) {

        void count(int doc) throws IOException {
            if (values.advanceExact(doc)) {
                for (int i = 0; i < values.docValueCount(); i++) {
                    counts[(int) values.nextOrd()]++;
                }
            }
        }

        void addTo(Map<String, Long> all) throws IOException {
            for (int ord = 0; ord < counts.length; ord++) {
                if (counts[ord] > 0) {
                    all.merge(values.lookupOrd(ord).utf8ToString(), (long) counts[ord], Long::sum);
                }
            }
        }
    }
}
