package org.kindred.rest.manage.items;

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
import org.kindred.kernel.access.Scope;
import org.kindred.kernel.editing.Editing;
import org.kindred.kernel.value.Json;
import org.kindred.rest.manage.Gate;
import org.kindred.rest.query.manage.EditingQuery;

/** {@code POST /manage/{types}/{slug}/transitions}: brings an item from one state into another. */
@Path("/manage/{types}/{slug}/transitions")
@ApplicationScoped
public class TransitionsResource {

    @Inject
    Editing editing;
    @Inject
    Addressing addressing;
    @Inject
    Json json;

    /** Makes one transition, now or at its time. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response move(InputStream body, @PathParam("types") String types, @PathParam("slug") String slug, @Context UriInfo uri,
            @Context ContainerRequestContext request, @Context HttpHeaders headers) throws IOException {
        var query = addressing.query(uri, EditingQuery.LOOKING);
        var ref = addressing.known(types, slug, query.locale());
        var caller = Gate.caller(request, Scope.READ, ref); // which scope it takes depends on the transition
        var precondition = Preconditions.ofKnown(headers);
        var move = MoveBody.read(json, body).move(ref, precondition, addressing.site());
        return addressing.answer(Response.ok(), editing.move(caller, move)).build();
    }
}
