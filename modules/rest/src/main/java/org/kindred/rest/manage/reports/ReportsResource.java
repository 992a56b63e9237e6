package org.kindred.rest.manage.reports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.kindred.kernel.access.Caller;
import org.kindred.kernel.access.Scope;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.index.Catalogue;
import org.kindred.kernel.link.WebLink;
import org.kindred.kernel.link.WebLinks;
import org.kindred.kernel.report.Census;
import org.kindred.kernel.report.DailyFigures;
import org.kindred.kernel.report.Reported;
import org.kindred.kernel.store.Store;
import org.kindred.kernel.value.Json;
import org.kindred.kernel.value.Value;
import org.kindred.rest.http.Parameters;
import org.kindred.rest.manage.Gate;
import org.kindred.rest.manage.items.Addressing;
import org.kindred.rest.manage.links.LinkDocument;
import org.kindred.rest.query.NumberedPage;
import org.kindred.rest.query.manage.LinksQuery;
import org.kindred.rest.query.manage.ReportKind;
import org.kindred.rest.query.manage.ReportQuery;
import org.kindred.rest.query.manage.TrendQuery;

/** {@code /manage/reports}: what is due, dead, hard to read, badly founded or unsafe in all that is public, and how that went. */
@Path("/manage/reports")
@ApplicationScoped
public class ReportsResource {

    /** How many of those that use a work or a link are named; {@code total} counts all. */
    private static final int NAMED = 10;

    @Inject
    Store store;
    @Inject
    WebLinks links;
    @Inject
    Catalogue catalogue;
    @Inject
    Addressing addressing;
    @Inject
    Json json;

    /** Texts whose review is due again. */
    @GET
    @Path("overdue")
    public Response overdue(@Context UriInfo uri, @Context ContainerRequestContext request) {
        var today = today();
        var query = query(ReportKind.OVERDUE, uri, request);
        return store.read(session -> answer(query, session.reports().items(), row -> ReportRow.overdue(row, today),
                rows -> ReportSummary.reviews(rows, query, today)));
    }

    /** Texts, the hardest first. */
    @GET
    @Path("readability")
    public Response readability(@Context UriInfo uri, @Context ContainerRequestContext request) {
        var query = query(ReportKind.READABILITY, uri, request);
        return store.read(session -> answer(query, session.reports().items(), ReportRow::readability,
                rows -> ReportSummary.reading(rows, query.filter())));
    }

    /** Citations, and texts as they cite. */
    @GET
    @Path("references")
    public Response references(@Context UriInfo uri, @Context ContainerRequestContext request) {
        var caller = Gate.caller(request, Scope.READ);
        var query = query(ReportKind.REFERENCES, uri, request);
        return store.read(session -> {
            var items = session.reports().items();
            var rows = items.page(query.filter(), query.order(), query.skip(), query.size());
            var users = session.reports().users(rows.stream().map(row -> row.appraisal().ref().key()).toList(), NAMED);
            return document(query, items.count(query.filter()),
                    Value.list(rows, row -> ReportRow.references(row, reached(caller, users, row.appraisal().ref().key()))),
                    ReportSummary.sources(items, query.filter()));
        });
    }

    /** What checks found, what matters most first. */
    @GET
    @Path("findings")
    public Response findings(@Context UriInfo uri, @Context ContainerRequestContext request) {
        var query = query(ReportKind.FINDINGS, uri, request);
        return store.read(session -> answer(query, session.reports().findings(), ReportRow::finding,
                rows -> ReportSummary.findings(rows, query.filter())));
    }

    /** Links out of the site, with those who lead there. */
    @GET
    @Path("links")
    public Response links(@Context UriInfo uri, @Context ContainerRequestContext request) {
        var caller = Gate.caller(request, Scope.READ);
        var asked = LinksQuery.read(parameters(uri), addressing.site());
        var listing = links.page(asked.query());
        var keys = listing.links().stream().map(link -> link.address().key()).toList();
        var users = store.read(session -> session.reports().users(keys, NAMED));
        var meta = Value.group().put("pagination", NumberedPage.of(asked.query().size(), asked.number(), listing.total()))
                .put("today", today().toString()).put("states", LinkDocument.states(listing.states())).build();
        return ok(Value.group().put("data", Value.list(listing.links(), link -> link(link, caller, users))).put("meta", meta).build());
    }

    /** How the content stood, day by day, and how it stands now. */
    @GET
    @Path("trend")
    public Response trend(@Context UriInfo uri, @Context ContainerRequestContext request) {
        Gate.unlimited(request, Scope.READ);
        var today = today();
        var query = TrendQuery.read(parameters(uri), today);
        return store.read(session -> {
            var reports = session.reports();
            var meta = Value.group().put("from", query.from().toString()).put("to", query.to().toString())
                    .put("since", Value.ofText(reports.firstDay().map(LocalDate::toString)))
                    .put("now", figures(Census.take(session.reports(), session.links(), today))).build();
            return ok(Value.group().put("data", Value.list(reports.days(query.from(), query.to()), ReportsResource::figures))
                    .put("meta", meta).build());
        });
    }

    private static Value figures(DailyFigures day) {
        var figures = Value.group();
        day.figures().forEach((measure, amount) -> figures.put(measure.word(), amount));
        return Value.group().put("date", day.day().toString()).put("figures", figures.build()).build();
    }

    private static Value link(WebLink link, Caller caller, Map<ItemKey, List<ItemRef>> users) {
        return Value.group().putAll(LinkDocument.of(link))
                .put("items", Value.list(reached(caller, users, link.address().key()), Addressing::meta)).build();
    }

    /** Those that the caller may know of. */
    private static List<ItemRef> reached(Caller caller, Map<ItemKey, List<ItemRef>> users, ItemKey key) {
        return users.getOrDefault(key, List.of()).stream()
                .filter(ref -> caller.reachesType(ref.type()) && caller.reachesLocale(ref.locale())).toList();
    }

    private ReportQuery query(ReportKind kind, UriInfo uri, ContainerRequestContext request) {
        return ReportQuery.read(parameters(uri), kind, Gate.caller(request, Scope.READ), addressing.site(), today(),
                topic -> catalogue.below("topic", topic));
    }

    private <T> Response answer(ReportQuery query, Reported<T> rows, Function<T, Value> row, Function<Reported<T>, Value.Group> summary) {
        var page = rows.page(query.filter(), query.order(), query.skip(), query.size());
        return document(query, rows.count(query.filter()), Value.list(page, row), summary.apply(rows));
    }

    private Response document(ReportQuery query, long total, Value.Many rows, Value.Group summary) {
        var meta = Value.group().put("pagination", NumberedPage.of(query.size(), query.number(), total)).put("today", today().toString())
                .putAll(summary).build();
        return ok(Value.group().put("data", rows).put("meta", meta).build());
    }

    private Response ok(Value.Group document) {
        return Addressing.uncached(Response.ok(json.write(document), MediaType.APPLICATION_JSON_TYPE)).build();
    }

    private LocalDate today() {
        return LocalDate.now(addressing.site().timeZone());
    }

    private static Parameters parameters(UriInfo uri) {
        return Parameters.of(uri.getRequestUri().getRawQuery());
    }
}
