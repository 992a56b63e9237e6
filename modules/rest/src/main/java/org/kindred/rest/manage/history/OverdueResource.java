package org.kindred.rest.manage.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kindred.kernel.access.Caller;
import org.kindred.kernel.access.Scope;
import org.kindred.kernel.index.Catalogue;
import org.kindred.kernel.problem.Refused;
import org.kindred.kernel.query.Filter;
import org.kindred.kernel.query.Hits;
import org.kindred.kernel.query.Operator;
import org.kindred.kernel.query.Page;
import org.kindred.kernel.query.Query;
import org.kindred.kernel.query.Sort;
import org.kindred.kernel.value.Json;
import org.kindred.kernel.value.Value;
import org.kindred.rest.manage.Gate;
import org.kindred.rest.manage.items.Addressing;
import org.kindred.rest.query.manage.EditingQuery;

/** {@code GET /manage/overdue}: the public items of a locale whose newest approving review is due again, longest overdue first. */
@Path("/manage/overdue")
@ApplicationScoped
public class OverdueResource {

    private static final String DUE = "nextReview";

    @Inject
    Catalogue catalogue;
    @Inject
    Addressing addressing;
    @Inject
    Json json;

    /** A page of them, as of today in the site's time zone; those of types that the token is for. */
    @GET
    public Response overdue(@Context UriInfo uri, @Context ContainerRequestContext request) {
        var query = addressing.query(uri, EditingQuery.PAGED);
        var caller = Gate.caller(request, Scope.READ);
        if (!caller.reachesLocale(query.locale())) {
            throw new Refused(false, "The token is not for items in " + query.locale() + ".");
        }
        var today = LocalDate.now(addressing.site().timeZone());
        var hits = catalogue.search(new Query(Optional.empty(), query.locale(), Optional.empty(), filter(caller, query, today),
                List.of(new Sort(DUE, false), new Sort("slug", false)), new Page.Numbered(query.size(), query.number()), List.of()));
        return addressing.json(Value.group().put("data", Value.list(hits.hits(), hit -> entry(hit.card(), today)))
                .put("meta", meta(hits, query, today)).build(), query.locale());
    }

    private static Filter filter(Caller caller, EditingQuery query, LocalDate today) {
        var filters = new ArrayList<Filter>(List.of(new Filter.Test(DUE, Operator.LT, List.of(today.toString())),
                new Filter.Test("locale", Operator.EQ, List.of(query.locale()))));
        if (!caller.types().isEmpty()) {
            filters.add(new Filter.Test("type", Operator.IN, List.copyOf(caller.types())));
        }
        return new Filter.All(filters);
    }

    private Value entry(byte[] bytes, LocalDate today) {
        var card = json.read(bytes) instanceof Value.Group group ? group : Value.EMPTY;
        long days = card.text(DUE).map(LocalDate::parse).map(due -> ChronoUnit.DAYS.between(due, today)).orElse(0L);
        var entry = Value.group();
        List.of("type", "slug", "locale", "title", "lastReviewed", DUE, "changedSinceReview")
                .forEach(name -> entry.put(name, card.get(name)));
        return entry.put("daysOverdue", days).build();
    }

    private static Value.Group meta(Hits hits, EditingQuery query, LocalDate today) {
        return Value.group().put("pagination", query.pagination(hits.total())).put("locale", query.locale())
                .put("today", today.toString()).build();
    }
}
