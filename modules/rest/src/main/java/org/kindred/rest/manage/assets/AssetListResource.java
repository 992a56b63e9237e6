package org.kindred.rest.manage.assets;

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
import java.util.Optional;
import java.util.function.Supplier;
import org.kindred.kernel.access.Scope;
import org.kindred.kernel.asset.Asset;
import org.kindred.kernel.query.Page;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.store.Store;
import org.kindred.kernel.value.Json;
import org.kindred.kernel.value.Value;
import org.kindred.rest.delivery.answer.PageLinks;
import org.kindred.rest.http.DeliverySettings;
import org.kindred.rest.http.Parameters;
import org.kindred.rest.http.Routes;
import org.kindred.rest.manage.Gate;
import org.kindred.rest.problem.Problem;
import org.kindred.rest.query.manage.AssetListQuery;

/** {@code GET /manage/assets}: all there are, by name. */
@Path("/manage/assets")
@ApplicationScoped
public class AssetListResource {

    @Inject
    Store store;
    @Inject
    Supplier<Site> site;
    @Inject
    DeliverySettings settings;
    @Inject
    Json json;

    /** A page of them. */
    @GET
    public Response list(@Context UriInfo uri, @Context ContainerRequestContext request) {
        Gate.caller(request, Scope.READ);
        var parameters = Parameters.of(uri.getRequestUri().getRawQuery());
        var asked = AssetListQuery.read(parameters, site.get());
        var found = store.read(session -> new Found(session.assets().list(asked.query()), session.assets().count(asked.query().filter())));
        var assets = found.assets().subList(0, Math.min(found.assets().size(), asked.page().size()));
        var after = Optional.of(assets).filter(all -> found.assets().size() > all.size())
                .map(all -> AssetListQuery.cursor(all.getLast().name()));
        var response = Response.ok(json.write(document(asked.page(), assets, found.total(), after)), MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, Problem.CACHE_CONTROL).header(HttpHeaders.VARY, "Origin");
        PageLinks.of(settings.publicUrl() + Routes.MANAGE + "/assets", parameters, asked.page(), found.total(), after)
                .ifPresent(links -> response.header(links.name(), links.value()));
        return response.build();
    }

    /** One more than were asked for, if there are more. */
    private record Found(List<Asset> assets, long total) {
    }

    private Value document(Page page, List<Asset> assets, long total, Optional<String> after) {
        var pagination = Value.group().put("size", page.size());
        if (page instanceof Page.Numbered(var size, var number)) {
            pagination.put("number", number);
        }
        pagination.put("pages", (total + page.size() - 1) / page.size()).put("total", total).put("after", Value.ofText(after));
        return Value.group().put("data", Value.list(assets, asset -> AssetDocument.of(asset, site.get())))
                .put("meta", Value.group().put("pagination", pagination.build()).build()).build();
    }
}
