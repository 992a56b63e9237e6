package org.kindred.rest.manage.items;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.kindred.kernel.access.Scope;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.editing.Inspection;
import org.kindred.kernel.value.Value;
import org.kindred.rest.manage.Gate;
import org.kindred.rest.query.manage.EditingQuery;

/** {@code GET /manage/{types}/{slug}/checks}: what there is to say of an item's newest text, as things are now. */
@Path(Addressing.ITEM + "/checks")
@ApplicationScoped
public class ChecksResource {

    @Inject
    Inspection inspection;
    @Inject
    Addressing addressing;

    /** The findings, in their order in the file. */
    @GET
    public Response checks(@PathParam("types") String types, @PathParam("slug") String slug, @Context UriInfo uri,
            @Context ContainerRequestContext request) {
        var ref = addressing.known(types, slug, addressing.query(uri, EditingQuery.LOOKING).locale());
        Gate.caller(request, Scope.READ, ref);
        var checked = inspection.checks(ref);
        var item = checked.item();
        var meta = Value.group().putAll(Addressing.meta(ref)).put("state", item.state().word()).put("revision", item.revision()).build();
        return addressing.json(Value.group().put("data", Value.list(checked.findings(), Finding::told)).put("meta", meta).build(),
                ref.locale());
    }
}
