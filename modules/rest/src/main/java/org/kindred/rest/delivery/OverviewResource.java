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
import org.kindred.rest.delivery.shape.Ports;
import org.kindred.rest.http.Answer;
import org.kindred.rest.http.Dependencies;
import org.kindred.rest.query.NoQuery;

/** {@code /}: what there is to ask for. */
@Path("/")
@ApplicationScoped
public class OverviewResource {

    @Inject
    Ports ports;
    @Inject
    Overview overview;

    /** The types, their fields, and where to go from here. */
    @GET
    public Response types(@HeaderParam(HttpHeaders.ACCEPT) @Nullable String accept, @Context UriInfo uri) {
        Exchange.form(accept, Exchange.JSON_ONLY);
        NoQuery.check(Exchange.parameters(uri));
        return Exchange.ok(Answer.json(ports.json().write(overview.types()), Dependencies.SETTINGS));
    }
}
