package org.kindred.index.words;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.kindred.kernel.query.Words;

/** What a reader searches for, in each language that what the locale shows may be written in. */
public record Readings(Words words, List<Reading> readings) {

    public static Readings of(Words words, Collection<String> languages, Synonyms synonyms) throws IOException {
        var readings = new ArrayList<Reading>();
        for (String language : languages) {
            readings.add(Reading.of(words, language, synonyms));
        }
        return new Readings(words, readings);
    }

    /** Items that have all that is wanted, in their own language. */
    public Query strict() {
        return onlyExclusions() ? exclusions() : any(looking().map(Reading::strict).toList());
    }

    /** Items that have half of it; empty if that is no other query. */
    public Optional<Query> relaxed() {
        if (looking().allMatch(reading -> reading.relaxed().isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(any(looking().map(reading -> reading.relaxed().orElseGet(reading::strict)).toList()));
    }

    /** What to mark, by language. */
    public Map<String, List<Sequence>> marked() {
        Map<String, List<Sequence>> marked = new LinkedHashMap<>();
        readings.forEach(reading -> marked.put(reading.language(), reading.marked()));
        return marked;
    }

    private java.util.stream.Stream<Reading> looking() {
        return readings.stream().filter(Reading::looksForSomething);
    }

    private boolean onlyExclusions() {
        return words.words().isEmpty() && words.phrases().isEmpty();
    }

    private Query exclusions() {
        var all = new BooleanQuery.Builder();
        readings.forEach(reading -> all.add(reading.strict(), Occur.MUST));
        return all.build();
    }

    private static Query any(List<Query> queries) {
        if (queries.isEmpty()) {
            return new MatchNoDocsQuery("no word that counts");
        }
        if (queries.size() == 1) {
            return queries.getFirst();
        }
        var any = new BooleanQuery.Builder();
        queries.forEach(query -> any.add(query, Occur.SHOULD));
        return any.build();
    }
}
