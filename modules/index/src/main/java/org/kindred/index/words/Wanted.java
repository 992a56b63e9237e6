package org.kindred.index.words;

import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;

/**
 * Something to be found in one of several ways, such as a word or its synonyms; in each way, all sequences occur.
 *
 * @param ways the one typed is first
 */
record Wanted(List<List<Sequence>> ways) {

    Wanted {
        ways = List.copyOf(ways);
    }

    static Wanted of(Sequence typed) {
        return new Wanted(List.of(List.of(typed)));
    }

    Query in(String language) {
        var queries = ways.stream().map(way -> all(way, language)).toList();
        return queries.size() == 1 ? queries.getFirst() : new DisjunctionMaxQuery(queries, 0);
    }

    private static Query all(List<Sequence> way, String language) {
        if (way.size() == 1) {
            return way.getFirst().in(language);
        }
        var all = new BooleanQuery.Builder();
        way.forEach(sequence -> all.add(sequence.in(language), Occur.MUST));
        return all.build();
    }

    Stream<Sequence> sequences() {
        return ways.stream().flatMap(List::stream);
    }
}
