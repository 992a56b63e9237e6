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
import java.util.Locale;
import org.kindred.kernel.access.Scope;
import org.kindred.kernel.content.Reference;
import org.kindred.kernel.editing.Inspection;
import org.kindred.kernel.editing.Referrer;
import org.kindred.kernel.value.Value;
import org.kindred.rest.manage.Gate;
import org.kindred.rest.query.manage.EditingQuery;

/** {@code GET /manage/{types}/{slug}/references}: whose texts refer to an item, public or not, and in which places. */
@Path(Addressing.ITEM + "/references")
@ApplicationScoped
public class ReferencesResource {

    @Inject
    Inspection inspection;
    @Inject
    Addressing addressing;

    /** A page of those that the token is for. */
    @GET
    public Response references(@PathParam("types") String types, @PathParam("slug") String slug, @Context UriInfo uri,
            @Context ContainerRequestContext request) {
        var query = addressing.query(uri, EditingQuery.PAGED);
        var ref = addressing.known(types, slug, query.locale());
        var caller = Gate.caller(request, Scope.READ, ref);
        var found = inspection.referrers(ref, referrer -> caller.may(Scope.READ, referrer), query.size(), query.number());
        var meta = Value.group().put("pagination", query.pagination(found.total())).putAll(Addressing.meta(ref)).build();
        return addressing.json(
                Value.group().put("data", Value.list(found.referrers(), ReferencesResource::row)).put("meta", meta).build(), ref.locale());
    }

    private static Value row(Referrer referrer) {
        return Value.group().putAll(Addressing.meta(referrer.ref())).put("state", referrer.state().word())
                .put("revision", referrer.revision()).put("title", referrer.title())
                .put("references", Value.list(referrer.references(), ReferencesResource::reference)).build();
    }

    /** The field of a relation; null in the body. */
    private static Value reference(Reference reference) {
        return Value.group().put("kind", reference.kind().name().toLowerCase(Locale.ROOT))
                .put("field", reference.field().isEmpty() ? Value.NOTHING : Value.of(reference.field()))
                .put("line", reference.place().line()).put("column", reference.place().column()).build();
    }
}
