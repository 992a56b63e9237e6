package org.kindred.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.kindred.index.document.Filters;
import org.kindred.index.document.Kept;
import org.kindred.index.document.Layout;
import org.kindred.index.document.Sorting;
import org.kindred.index.words.Highlighter;
import org.kindred.index.words.Readings;
import org.kindred.index.words.Spelling;
import org.kindred.kernel.query.Filter;
import org.kindred.kernel.query.Hits;
import org.kindred.kernel.query.Hits.Count;
import org.kindred.kernel.query.Hits.Highlight;
import org.kindred.kernel.query.Hits.Hit;
import org.kindred.kernel.query.Page;
import org.kindred.kernel.query.Query;
import org.kindred.kernel.query.Words;
import org.kindred.kernel.type.Ranking;

/** Answers one query from one state of the index. */
final class Finder {

    /** With fewer hits a better spelling is looked for. */
    private static final int FEW = 3;

    private final Query query;
    private final Layout layout;
    private final Generation generation;
    private final Deadline deadline;
    private final IndexSearcher searcher;
    private final Filters filters;

    Finder(Query query, Layout layout, Generation generation, Deadline deadline) {
        this.query = query;
        this.layout = layout;
        this.generation = generation;
        this.deadline = deadline;
        this.searcher = generation.until(deadline);
        this.filters = new Filters(layout, query.type(), query.locale(), generation.tree(), generation::often);
    }

    /**
     * Finds it.
     *
     * @param after where the page begins; empty for a page by number
     */
    Hits find(Optional<Cursor> after) throws IOException {
        Optional<Readings> readings = query.words().isPresent() ? Optional.of(readings(query.words().get())) : Optional.empty();
        var wanted = readings.map(Readings::strict);
        var found = new Found(wanted, after);
        var suggestion = found.total() < FEW ? suggestion(readings, found.total()) : Optional.<String>empty();
        var relaxed = found.total() == 0 ? readings.flatMap(Readings::relaxed) : Optional.<org.apache.lucene.search.Query>empty();
        var best = relaxed.isPresent() ? new Found(relaxed, after) : found;
        return new Hits(best.hits(readings), best.total(), best.next(), best.facets(), suggestion);
    }

    private Readings readings(Words words) throws IOException {
        return Readings.of(words, layout.languages(query.locale()), generation.synonyms());
    }

    /** A better spelling, if it finds more. */
    private Optional<String> suggestion(Optional<Readings> readings, long total) throws IOException {
        if (readings.isEmpty()) {
            return Optional.empty();
        }
        var better = new Spelling(searcher.getIndexReader(), layout.languages(query.locale())).better(readings.get().words());
        return better.isPresent() && count(better.get()) > total ? better.map(Finder::typed) : Optional.empty();
    }

    private long count(Words words) throws IOException {
        int count = searcher.count(within(Optional.of(readings(words).strict()), query.filter()));
        deadline.check();
        return count;
    }

    private static String typed(Words words) {
        return Stream.of(words.words().stream(), words.phrases().stream().map(phrase -> '"' + phrase + '"'),
                words.excluded().stream().map(word -> word.contains(" ") ? "-\"" + word + '"' : "-" + word))
                .flatMap(each -> each).collect(Collectors.joining(" "));
    }

    private org.apache.lucene.search.Query within(Optional<org.apache.lucene.search.Query> wanted, Filter filter)
            throws IOException {
        var all = new BooleanQuery.Builder().add(generation.shown(query.type(), query.locale()), Occur.FILTER);
        if (!filter.equals(Filter.EVERYTHING)) {
            all.add(filters.of(filter), Occur.FILTER);
        }
        wanted.ifPresent(each -> all.add(each, Occur.MUST));
        return all.build();
    }

    /** What one of Lucene's queries found. */
    private final class Found {

        private final Optional<org.apache.lucene.search.Query> wanted;
        private final org.apache.lucene.search.Sort sort = Sorting.of(query, layout);
        private final Kept kept = new Kept(searcher.getIndexReader());
        private final long total;
        private final List<ScoreDoc> page;
        private final boolean more;

        Found(Optional<org.apache.lucene.search.Query> wanted, Optional<Cursor> after) throws IOException {
            this.wanted = wanted;
            int end = query.page() instanceof Page.Numbered(int size, int number) ? Math.multiplyExact(size, number) : query.page().size();
            var lucene = within(wanted, query.filter());
            total = searcher.count(lucene);
            var top = first(lucene, end + 1, after.map(Cursor::last));
            deadline.check();
            int begin = Math.max(0, end - query.page().size());
            page = Arrays.asList(top).subList(Math.min(begin, top.length), Math.min(end, top.length));
            more = top.length > end;
            if (wanted.isPresent()) {
                score(lucene);
            }
        }

        private ScoreDoc[] first(org.apache.lucene.search.Query lucene, int most, Optional<FieldDoc> after) throws IOException {
            var collecting = new TopFieldCollectorManager(sort, most, after.orElse(null), 1);
            return Sorting.byPlace(sort)
                    ? searcher.search(lucene, new InOrder(collecting, most, after.map(last -> (Long) last.fields[0]))).scoreDocs
                    : searcher.search(lucene, collecting).scoreDocs;
        }

        /** An order by score knows the scores already; for any other they are asked for. */
        private void score(org.apache.lucene.search.Query lucene) throws IOException {
            int key = Sorting.scoreKey(sort);
            if (key < 0) {
                TopFieldCollector.populateScores(page.toArray(ScoreDoc[]::new), searcher, lucene);
            } else {
                page.forEach(hit -> hit.score = (Float) ((FieldDoc) hit).fields[key]);
            }
        }

        long total() {
            return total;
        }

        /** Where the next page begins: behind the last hit, even if that is shown in another locale by then. */
        Optional<String> next() throws IOException {
            if (!more) {
                return Optional.empty();
            }
            Object[] values = ((FieldDoc) page.getLast()).fields.clone();
            values[values.length - 1] = kept.identity(page.getLast().doc).behind();
            long generationOf = Sorting.byScore(query) ? generation.id() : 0;
            return Optional.of(new Cursor(generationOf, new FieldDoc(0, Float.NaN, values)).write(query, sort));
        }

        /** What is kept is read in the order of the index, and given in the order of the hits. */
        List<Hit> hits(Optional<Readings> readings) throws IOException {
            var inOrder = page.stream().sorted(Comparator.comparingInt(hit -> hit.doc)).toList();
            Map<Integer, Highlight> highlights = readings.isEmpty() ? Map.of()
                    : new Highlighter(searcher.getIndexReader(), kept, readings.get().marked())
                            .of(inOrder.stream().map(hit -> hit.doc).toList());
            var ranking = ranked();
            Map<Integer, Hit> hits = new HashMap<>();
            for (ScoreDoc hit : inOrder) {
                hits.put(hit.doc, new Hit(kept.identity(hit.doc).ref(), kept.card(hit.doc), readings.isEmpty() ? 0 : hit.score,
                        Optional.ofNullable(highlights.get(hit.doc)), ranking.isEmpty() ? List.of() : reasons(ranking.get(), hit.doc)));
            }
            return page.stream().map(hit -> Objects.requireNonNull(hits.get(hit.doc))).toList();
        }

        /** By what it is sorted, if first of all by its ranking. */
        private Optional<Ranking> ranked() {
            return query.sort().isEmpty() || !query.sort().getFirst().field().equals(Ranking.KEY) ? Optional.empty()
                    : query.type().flatMap(layout::ranking);
        }

        private List<String> reasons(Ranking ranking, int doc) throws IOException {
            long bits = kept.reasons(doc);
            return ranking.reasons().stream().filter(reason -> (bits >> ranking.reasons().indexOf(reason) & 1) == 1)
                    .map(Ranking.Reason::name).toList();
        }

        Map<String, List<Count>> facets() throws IOException {
            var facets = new Facets(query, layout, generation);
            Map<Filter, List<String>> byFilter = query.facets().stream().distinct()
                    .collect(
                            Collectors.groupingBy(facet -> Facets.without(facet, query.filter()), LinkedHashMap::new, Collectors.toList()));
            Map<String, List<Count>> counted = new LinkedHashMap<>();
            query.facets().forEach(facet -> counted.put(facet, List.of()));
            for (var each : byFilter.entrySet()) {
                var counts = searcher.search(within(wanted, each.getKey()), facets.counting(each.getValue()));
                deadline.check();
                for (var facet : counts.entrySet()) {
                    counted.put(facet.getKey(), facets.of(facet.getKey(), facet.getValue()));
                }
            }
            return counted;
        }
    }
}
