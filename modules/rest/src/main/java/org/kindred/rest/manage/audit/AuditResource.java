package org.kindred.rest.manage.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.function.Supplier;
import org.kindred.kernel.access.Scope;
import org.kindred.kernel.audit.AuditEntry;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.store.Store;
import org.kindred.kernel.value.Json;
import org.kindred.kernel.value.Value;
import org.kindred.rest.http.Parameters;
import org.kindred.rest.manage.Gate;
import org.kindred.rest.problem.Problem;
import org.kindred.rest.query.manage.AuditListQuery;

/** {@code GET /manage/audit}: who did what, newest first. */
@Path("/manage/audit")
@ApplicationScoped
public class AuditResource {

    @Inject
    Store store;
    @Inject
    Supplier<Site> site;
    @Inject
    Json json;

    /** A page of entries. */
    @GET
    public Response entries(@Context UriInfo uri, @Context ContainerRequestContext request) {
        Gate.unlimited(request, Scope.ADMIN);
        var asked = AuditListQuery.read(Parameters.of(uri.getRequestUri().getRawQuery()), site.get());
        var document = store
                .read(session -> document(asked, session.audit().entries(asked.query()), session.audit().count(asked.filter())));
        return Response.ok(json.write(document), MediaType.APPLICATION_JSON_TYPE).header(HttpHeaders.CACHE_CONTROL, Problem.CACHE_CONTROL)
                .build();
    }

    private static Value document(AuditListQuery asked, List<AuditEntry> entries, long total) {
        int size = asked.query().size();
        boolean more = entries.size() == size && entries.getLast().number() > 1;
        var pagination = Value.group().put("size", size).put("total", total)
                .put("after", more ? Value.of(AuditListQuery.cursor(entries.getLast().number())) : Value.NOTHING).build();
        return Value.group().put("data", Value.list(entries, AuditResource::entry))
                .put("meta", Value.group().put("pagination", pagination).build()).build();
    }

    private static Value entry(AuditEntry entry) {
        var details = Value.group();
        entry.act().details().forEach(details::put);
        return Value.group().put("number", entry.number()).put("at", entry.at().toString()).put("by", entry.act().by())
                .put("verb", entry.act().verb()).put("subject", entry.act().subject()).put("details", details.build())
                .put("seal", entry.seal()).build();
    }
}
