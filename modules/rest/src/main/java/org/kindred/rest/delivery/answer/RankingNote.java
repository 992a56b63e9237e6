package org.kindred.rest.delivery.answer;

import java.util.List;
import java.util.stream.Stream;
import org.kindred.kernel.query.Hits;
import org.kindred.kernel.query.Hits.Hit;
import org.kindred.kernel.query.Query;
import org.kindred.kernel.query.Sort;
import org.kindred.kernel.type.ContentTypes;
import org.kindred.kernel.type.Ranking;
import org.kindred.kernel.type.Ranking.Reason;
import org.kindred.kernel.value.Value;

/** Says of a page in the order of a ranking why its entries stand where they stand: {@code meta.ranking}. */
final class RankingNote {

    private final ContentTypes types;

    RankingNote(ContentTypes types) {
        this.types = types;
    }

    /** What there is to say; nothing of a page in any other order. */
    Value of(Query query, Hits hits) {
        boolean ranked = query.words().isEmpty() && !query.sort().isEmpty() && query.sort().getFirst().field().equals(Ranking.KEY);
        var ranking = query.type().flatMap(types::named).flatMap(type -> type.ranking()).filter(any -> ranked);
        return ranking.<Value>map(found -> Value.group().put("order", order(query.sort()))
                .put("reasons", Value.list(found.reasons(), RankingNote::reason))
                .put("items", Value.list(hits.hits(), hit -> item(hit, found))).build()).orElse(Value.NOTHING);
    }

    private static Value order(List<Sort> sort) {
        var keys = sort.stream().map(Sort::key);
        return Value.texts(Stream.concat(keys, Stream.of("slug")).toList());
    }

    private static Value reason(Reason reason) {
        return Value.group().put("name", reason.name()).put("points", reason.points()).put("description", reason.description()).build();
    }

    private static Value item(Hit hit, Ranking ranking) {
        var held = hit.reasons().stream().flatMap(name -> ranking.named(name).stream()).toList();
        return Value.group().put("slug", hit.ref().slug()).put("points", Ranking.points(held)).put("reasons", Value.texts(hit.reasons()))
                .build();
    }
}
