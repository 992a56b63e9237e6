package org.kindred.rest.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;
import org.kindred.kernel.problem.NotFound;
import org.kindred.kernel.type.ContentType;
import org.kindred.rest.http.Representation;
import org.kindred.rest.query.Spelling;

/** {@code /{types}} and {@code /{types}/{slug}}, with or without a suffix. */
@Path("/{types}")
@ApplicationScoped
public class ContentResource {

    @Inject
    Ports ports;
    @Inject
    Items items;
    @Inject
    Lists lists;

    /** A page of cards. */
    @GET
    public Response list(@PathParam("types") String plural, @HeaderParam(HttpHeaders.ACCEPT) @Nullable String accept,
            @Context UriInfo uri) {
        var type = type(plural);
        Exchange.form(accept, Exchange.JSON_ONLY);
        return Exchange.ok(lists.list(type, Exchange.parameters(uri)));
    }

    /** One item. */
    @GET
    @Path("/{name}")
    public Response item(@PathParam("types") String plural, @PathParam("name") String name,
            @HeaderParam(HttpHeaders.ACCEPT) @Nullable String accept, @Context UriInfo uri) {
        var type = type(plural);
        int dot = name.indexOf('.');
        if (dot < 0) {
            return Exchange.ok(items.answer(type, name, Exchange.form(accept, Representation.ALL), Exchange.parameters(uri)));
        }
        var form = Representation.ofSuffix(name.substring(dot))
                .orElseThrow(() -> new NotFound("There is no such form of an item; there are .html and .md."));
        return Exchange.ok(items.answer(type, name.substring(0, dot), form, Exchange.parameters(uri)).ofSuffix());
    }

    private ContentType type(String plural) {
        return ports.types().plural(plural).orElseThrow(() -> {
            var plurals = ports.types().all().stream().map(ContentType::plural).toList();
            return new NotFound("There is no content type " + plural + Spelling.hint(plural, plurals) + ".");
        });
    }
}
