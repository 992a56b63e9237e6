package org.kindred.rest.delivery.feed;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.kindred.kernel.output.Addresses;
import org.kindred.kernel.output.Feed;
import org.kindred.kernel.output.FeedWriter;
import org.kindred.kernel.output.Licenses;
import org.kindred.kernel.query.Hits;
import org.kindred.kernel.type.ContentType;
import org.kindred.rest.delivery.answer.PageLinks;
import org.kindred.rest.delivery.answer.Renewals;
import org.kindred.rest.delivery.answer.Withdrawals;
import org.kindred.rest.delivery.shape.Ports;
import org.kindred.rest.http.Answer;
import org.kindred.rest.http.DeliverySettings;
import org.kindred.rest.http.Dependencies;
import org.kindred.rest.http.FeedForm;
import org.kindred.rest.http.Parameters;
import org.kindred.rest.http.Routes;
import org.kindred.rest.query.ListQuery;

/** Lists as feeds: what a list would show, with what people read. */
public final class Feeds {

    private final Ports ports;
    private final Withdrawals withdrawals;
    private final String publicUrl;
    private final Renewals renewals;
    private final Map<FeedForm, FeedWriter> writers = new HashMap<>();

    /** @param withdrawals what is to be left out */
    public Feeds(Ports ports, Withdrawals withdrawals, DeliverySettings settings, Renewals renewals, List<FeedWriter> writers) {
        this.ports = ports;
        this.withdrawals = withdrawals;
        this.publicUrl = settings.publicUrl();
        this.renewals = renewals;
        writers.forEach(writer -> this.writers.put(new FeedForm(writer.media()), writer));
    }

    /** A page of the items of a type. */
    public Answer answer(ContentType type, FeedForm form, Parameters parameters) {
        var site = ports.site().get();
        var asked = ListQuery.feed(parameters, type, ports.types(), site);
        long generation = ports.index().generation(); // before the index is asked: what comes in between must not be missed
        var since = renewals.since(generation);
        var hits = ports.index().search(asked.query());
        var addresses = new Addresses(publicUrl, Routes.API, site, ports.types());
        String address = publicUrl + Routes.FEEDS + "/" + type.plural() + form.suffix();
        var links = PageLinks.all(address, parameters, asked.query().page(), hits.total(), hits.after());
        return withdrawals.read((session, masked) -> {
            var entries = new FeedEntries(session, addresses, ports.json(), masked).of(hits.hits().stream().map(Hits.Hit::ref).toList(),
                    hits.hits().stream().map(Hits.Hit::card).toList());
            var feed = new Feed(FeedEntries.urn(site, String.join("\n", "feed", type.plural(), query(parameters), asked.query().locale())),
                    site.name() + ": " + type.plural(), site.name(), addresses.home() + "/", address(address, parameters),
                    asked.query().locale(),
                    entries.stream().map(Feed.Entry::updated).max(Comparator.<Instant>naturalOrder()), Licenses.address(site.license()),
                    FeedEntries.rights(site.attribution(), site.license()), links, entries);
            var answer = new Answer(form.contentType(), Objects.requireNonNull(writers.get(form)).write(feed, ports.json()), false, false,
                    Optional.of(asked.query().locale()), masked.isEmpty() ? since : Optional.empty(), List.of(),
                    masked.isEmpty() ? new Dependencies.Index(generation) : Dependencies.UNKNOWN);
            return PageLinks.of(address, parameters, asked.query().page(), hits.total(), hits.after()).map(answer::with).orElse(answer);
        });
    }

    /** What tells a feed from others: all but its pages. */
    private static String query(Parameters parameters) {
        return parameters.without("page[size]", "page[number]", "page[after]", "locale").canonical();
    }

    private static String address(String address, Parameters parameters) {
        return parameters.all().isEmpty() ? address : address + "?" + parameters.encoded();
    }
}
