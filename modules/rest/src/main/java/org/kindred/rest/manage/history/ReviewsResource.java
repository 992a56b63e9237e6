package org.kindred.rest.manage.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
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
import java.time.LocalDate;
import org.kindred.kernel.access.Scope;
import org.kindred.kernel.editing.History;
import org.kindred.kernel.value.Json;
import org.kindred.rest.manage.Gate;
import org.kindred.rest.manage.items.Addressing;
import org.kindred.rest.manage.items.Preconditions;
import org.kindred.rest.query.manage.EditingQuery;

/** {@code POST /manage/{types}/{slug}/reviews}: what a person attests of a revision that they have read. */
@Path("/manage/{types}/{slug}/reviews")
@ApplicationScoped
public class ReviewsResource {

    @Inject
    History history;
    @Inject
    Addressing addressing;
    @Inject
    Json json;

    /** Writes one down; the answer is the revision that has it. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response review(InputStream body, @PathParam("types") String types, @PathParam("slug") String slug, @Context UriInfo uri,
            @Context ContainerRequestContext request, @Context HttpHeaders headers) throws IOException {
        var query = addressing.query(uri, EditingQuery.LOOKING);
        var ref = addressing.known(types, slug, query.locale());
        var caller = Gate.caller(request, Scope.REVIEW, ref);
        var attestation = ReviewBody.read(json, body).attestation(LocalDate.now(addressing.site().timeZone()));
        return RevisionDocument.created(addressing, types, ref, history.review(caller, ref, Preconditions.ofKnown(headers), attestation));
    }
}
