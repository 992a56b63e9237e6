package org.kindred.rest.delivery.shape;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.kindred.kernel.query.Filter;
import org.kindred.kernel.query.Hits.Hit;
import org.kindred.kernel.query.Operator;
import org.kindred.kernel.query.Page;
import org.kindred.kernel.query.Query;
import org.kindred.kernel.type.CommonFields;
import org.kindred.kernel.value.Value;
import org.kindred.rest.query.Members;

/** Adds to citations the cards of the public items of all types that cite them, newest first, and how many there are. */
final class CitedBy {

    private final Ports ports;
    private final Masking masking;
    private final String locale;

    /** @param locale in whose lists citing items are looked for */
    CitedBy(Ports ports, Masking masking, String locale) {
        this.ports = ports;
        this.masking = masking;
        this.locale = locale;
    }

    /** A citation with what cites it. */
    Value.Group add(Value.Group citation, UnaryOperator<List<Value.Group>> including) {
        var slug = citation.text("slug").orElse("");
        var filter = new Filter.Test(CommonFields.CITATIONS.name(), Operator.EQ, List.of(slug));
        var hits = ports.index().search(new Query(Optional.empty(), locale, Optional.empty(), filter, List.of(),
                new Page.Numbered(Members.MOST_CITING, 1), List.of()));
        var cards = hits.hits().stream().map(this::card).toList();
        return citation.with(Members.CITED_BY.name(), Value.list(including.apply(cards)))
                .with(Members.CITED_BY_TOTAL.name(), Value.of(hits.total()));
    }

    private Value.Group card(Hit hit) {
        return ports.json().read(hit.card()) instanceof Value.Group card ? masking.apply(card) : Value.EMPTY;
    }
}
