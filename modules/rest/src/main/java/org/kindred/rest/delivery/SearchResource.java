package org.kindred.rest.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;

/** {@code /search}: ranked hits of every type. */
@Path("/search")
@ApplicationScoped
public class SearchResource {

    @Inject
    Lists lists;

    /** A page of hits. */
    @GET
    public Response search(@HeaderParam(HttpHeaders.ACCEPT) @Nullable String accept, @Context UriInfo uri) {
        Exchange.form(accept, Exchange.JSON_ONLY);
        return Exchange.ok(lists.search(Exchange.parameters(uri)));
    }
}
