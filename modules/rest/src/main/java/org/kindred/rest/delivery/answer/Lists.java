package org.kindred.rest.delivery.answer;

import java.util.List;
import org.kindred.kernel.query.Hits;
import org.kindred.kernel.query.Hits.Hit;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.type.ContentType;
import org.kindred.kernel.value.Value;
import org.kindred.rest.delivery.shape.Ports;
import org.kindred.rest.delivery.shape.Shaping;
import org.kindred.rest.http.Answer;
import org.kindred.rest.http.DeliverySettings;
import org.kindred.rest.http.Dependencies;
import org.kindred.rest.http.Parameters;
import org.kindred.rest.http.Routes;
import org.kindred.rest.json.JsonBuffer;
import org.kindred.rest.query.ListQuery;

/** Answers for lists and searches. */
public final class Lists {

    private final Ports ports;
    private final Withdrawals withdrawals;
    private final String base;

    /** @param withdrawals what is to be left out */
    public Lists(Ports ports, Withdrawals withdrawals, DeliverySettings settings) {
        this.ports = ports;
        this.withdrawals = withdrawals;
        this.base = settings.publicUrl() + Routes.API;
    }

    /** A page of the items of a type. */
    public Answer list(ContentType type, Parameters parameters) {
        var site = ports.site().get();
        return answer(ListQuery.list(parameters, type, ports.types(), site), base + "/" + type.plural(), parameters, site);
    }

    /** A page of what a search over all types finds. */
    public Answer search(Parameters parameters) {
        var site = ports.site().get();
        return answer(ListQuery.search(parameters, ports.types(), site), base + "/search", parameters, site);
    }

    private Answer answer(ListQuery query, String address, Parameters parameters, Site site) {
        var asked = new ListQuery(query.query(), query.shape().in(query.shape().style().flatMap(ports.restyling()::other)));
        long generation = ports.index().generation(); // before the index is asked: what comes in between must not be missed
        var hits = ports.index().search(asked.query());
        var document = withdrawals.areSettled() && asked.shape().isPlain()
                ? new Page(ListDocument.of(asked.query(), hits, hits.hits().stream().map(Hit::card).toList(), more(asked, hits)), true)
                : shaped(asked, hits, site);
        var dependencies = document.lasting() ? new Dependencies.Index(generation) : Dependencies.UNKNOWN;
        var answer = Answer.json(document.json(), dependencies).in(asked.query().locale());
        return PageLinks.of(address, parameters, asked.query().page(), hits.total(), hits.after()).map(answer::with).orElse(answer);
    }

    private Page shaped(ListQuery asked, Hits hits, Site site) {
        return withdrawals.read((session, masked) -> {
            var shaping = new Shaping(ports, session, masked, asked.shape(), site.fallback(asked.query().locale()));
            List<Value.Group> cards = shaping.cards(hits.hits().stream().map(Hit::ref).toList(),
                    hits.hits().stream().map(Hit::card).toList());
            return new Page(ListDocument.of(asked.query(), hits, cards.stream().map(ports.json()::write).toList(), more(asked, hits)),
                    masked.isEmpty());
        });
    }

    /** What meta says beside what it says of every page: why the order is what it is, and of which moment the content is. */
    private byte[] more(ListQuery asked, Hits hits) {
        var more = new JsonBuffer(100);
        var ranking = new RankingNote(ports.types()).of(asked.query(), hits);
        if (!ranking.isEmpty()) {
            more.raw(",\"ranking\":").raw(ports.json().write(ranking));
        }
        ports.remark().ifPresent(remark -> more.raw(",").string(remark.name()).raw(":").raw(ports.json().write(remark.ofMany())));
        return more.toBytes();
    }

    /** @param lasting whether only the index changes it */
    @SuppressWarnings("ArrayRecordComponent") // passed on, never compared
    private record Page(byte[] json, boolean lasting) {
    }
}
