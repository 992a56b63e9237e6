package org.kindred.rest.manage.preview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import org.kindred.kernel.access.Scope;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.delivery.Previews;
import org.kindred.kernel.value.Json;
import org.kindred.kernel.value.Value;
import org.kindred.rest.http.DeliverySettings;
import org.kindred.rest.http.Routes;
import org.kindred.rest.manage.Gate;
import org.kindred.rest.manage.items.Addressing;
import org.kindred.rest.query.PreviewQuery;

/** {@code /manage/{types}/{slug}/preview}: links to the newest text of an item in one locale. */
@Path("/manage/{types}/{slug}/preview")
@ApplicationScoped
public class PreviewResource {

    @Inject
    Previews previews;
    @Inject
    Addressing addressing;
    @Inject
    DeliverySettings settings;
    @Inject
    Json json;

    /** Gives a link; its token is told this once. */
    @POST
    @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
    public Response issue(InputStream body, @PathParam("types") String types, @PathParam("slug") String slug, @Context UriInfo uri,
            @Context ContainerRequestContext request) throws IOException {
        var ref = ref(types, slug, uri);
        var caller = Gate.caller(request, Scope.READ, ref);
        var site = addressing.site();
        var issued = previews.issue(caller, ref, PreviewBody.read(json, body).until(Instant.now(), site.timeZone()));
        var document = new PreviewDocument(site, settings.publicUrl()).of(issued, types);
        return answer(Response.status(Response.Status.CREATED), document)
                .header(HttpHeaders.LOCATION, Routes.MANAGE + "/" + types + "/" + slug + "/preview/" + issued.preview().id() + locale(ref))
                .build();
    }

    /** Those of the item, newest first, without their tokens. */
    @GET
    public Response list(@PathParam("types") String types, @PathParam("slug") String slug, @Context UriInfo uri,
            @Context ContainerRequestContext request) {
        var ref = ref(types, slug, uri);
        Gate.caller(request, Scope.READ, ref);
        var now = Instant.now();
        return answer(Response.ok(), Value.list(previews.of(ref), preview -> PreviewDocument.of(preview, now))).build();
    }

    /** Takes a link back: from now on it opens nothing. */
    @DELETE
    @Path("/{id}")
    public Response revoke(@PathParam("types") String types, @PathParam("slug") String slug, @PathParam("id") String id,
            @Context UriInfo uri,
            @Context ContainerRequestContext request) {
        var ref = ref(types, slug, uri);
        previews.revoke(Gate.caller(request, Scope.READ, ref), ref, id); // who may take back which is decided there
        return Addressing.uncached(Response.noContent()).build();
    }

    private ItemRef ref(String types, String slug, UriInfo uri) {
        return addressing.known(types, slug, addressing.query(uri, PreviewQuery.MANAGING).locale());
    }

    private String locale(ItemRef ref) {
        return ref.locale().equals(addressing.site().defaultLocale()) ? "" : "?locale=" + ref.locale();
    }

    private Response.ResponseBuilder answer(Response.ResponseBuilder response, Value data) {
        return Addressing.uncached(response.entity(json.write(Value.group().put("data", data).build()))
                .type(MediaType.APPLICATION_JSON_TYPE));
    }
}
