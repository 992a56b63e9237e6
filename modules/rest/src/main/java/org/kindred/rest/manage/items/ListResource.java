package org.kindred.rest.manage.items;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.kindred.kernel.access.Scope;
import org.kindred.kernel.query.Page;
import org.kindred.kernel.store.Store;
import org.kindred.kernel.store.Worked;
import org.kindred.kernel.value.Json;
import org.kindred.kernel.value.Value;
import org.kindred.rest.delivery.answer.PageLinks;
import org.kindred.rest.http.DeliverySettings;
import org.kindred.rest.http.Parameters;
import org.kindred.rest.http.Routes;
import org.kindred.rest.manage.Gate;
import org.kindred.rest.query.manage.WorkListQuery;

/** {@code GET /manage/{types}}: items in every state, each locale by itself. */
@Path(Addressing.LIST)
@ApplicationScoped
public class ListResource {

    @Inject
    Store store;
    @Inject
    Addressing addressing;
    @Inject
    DeliverySettings settings;
    @Inject
    Json json;

    /** A page of them. */
    @GET
    public Response list(@PathParam("types") String plural, @Context UriInfo uri, @Context ContainerRequestContext request) {
        var type = addressing.type(plural);
        var caller = Gate.caller(request, Scope.READ, type.name());
        var parameters = Parameters.of(uri.getRequestUri().getRawQuery());
        var asked = WorkListQuery.read(parameters, type, caller.locales(), addressing.site());
        var found = store
                .read(session -> new Found(session.work().page(asked.query()), session.work().count(type.name(), asked.query().filter())));
        var items = found.items().subList(0, Math.min(found.items().size(), asked.page().size()));
        var after = Optional.of(items).filter(all -> found.items().size() > all.size()).map(List::getLast).map(Worked::cursor)
                .map(asked::cursor);
        var response = Addressing.uncached(Response.ok(json.write(document(asked.page(), items, found.total(), after)),
                MediaType.APPLICATION_JSON_TYPE));
        PageLinks.of(settings.publicUrl() + Routes.MANAGE + "/" + plural, parameters, asked.page(), found.total(), after)
                .ifPresent(links -> response.header(links.name(), links.value()));
        return response.build();
    }

    /** One more than were asked for, if there are more. */
    private record Found(List<Worked> items, long total) {
    }

    private static Value document(Page page, List<Worked> items, long total, Optional<String> after) {
        var pagination = Value.group().put("size", page.size());
        if (page instanceof Page.Numbered(var size, var number)) {
            pagination.put("number", number);
        }
        pagination.put("pages", (total + page.size() - 1) / page.size()).put("total", total).put("after", Value.ofText(after));
        return Value.group().put("data", Value.list(items, EditionDocument::card))
                .put("meta", Value.group().put("pagination", pagination.build()).build()).build();
    }
}
