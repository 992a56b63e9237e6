package org.kindred.rest.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
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
    Times times;

    /** A page of hits. */
    @GET
    public Response search(@HeaderParam(HttpHeaders.ACCEPT) @Nullable String accept, @Context UriInfo uri,
            @Context ContainerRequestContext request) {
        Exchange.form(accept, Exchange.JSON_ONLY);
        var parameters = Exchange.parameters(uri);
        return times.answer(request, parameters, shelf -> shelf.lists().search(parameters));
    }
}
