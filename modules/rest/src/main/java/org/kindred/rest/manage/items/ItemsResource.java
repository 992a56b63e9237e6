package org.kindred.rest.manage.items;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.PUT;
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
import java.util.List;
import org.kindred.kernel.access.Scope;
import org.kindred.kernel.content.SourceFile;
import org.kindred.kernel.editing.Editing;
import org.kindred.kernel.editing.Edition;
import org.kindred.kernel.editing.Saving;
import org.kindred.kernel.value.Json;
import org.kindred.rest.http.Form;
import org.kindred.rest.http.Representation;
import org.kindred.rest.http.Routes;
import org.kindred.rest.manage.Gate;
import org.kindred.rest.query.manage.EditingQuery;

/** {@code /manage/{types}/{slug}}: one item in whatever state, in one locale. */
@Path(Addressing.ITEM)
@ApplicationScoped
public class ItemsResource {

    private static final List<Form> FORMS = List.of(Representation.JSON, Representation.MARKDOWN);

    @Inject
    Editing editing;
    @Inject
    Addressing addressing;
    @Inject
    Json json;

    /** The item, as JSON or as its file. */
    @GET
    public Response item(@PathParam("types") String types, @PathParam("slug") String slug, @Context UriInfo uri,
            @Context ContainerRequestContext request, @Context HttpHeaders headers) {
        var query = addressing.query(uri, EditingQuery.LOOKING);
        var ref = addressing.known(types, slug, query.locale());
        Gate.caller(request, Scope.READ, ref);
        var form = Form.preferred(headers.getHeaderString(HttpHeaders.ACCEPT), FORMS).orElseThrow(NotAcceptableException::new);
        var edition = editing.item(ref);
        return form == Representation.MARKDOWN ? markdown(edition) : addressing.answer(Response.ok(), edition).build();
    }

    private static Response markdown(Edition edition) {
        return Addressing.uncached(Response.ok(edition.revision().source(), Representation.MARKDOWN.contentType()))
                .header(HttpHeaders.ETAG, "\"" + edition.version().text() + EditionDocument.MARKDOWN_TAG + "\"")
                .header(HttpHeaders.CONTENT_LANGUAGE, edition.item().ref().locale()).build();
    }

    /** Saves a whole content file. */
    @PUT
    @Consumes("text/markdown")
    public Response save(InputStream body, @PathParam("types") String types, @PathParam("slug") String slug, @Context UriInfo uri,
            @Context ContainerRequestContext request, @Context HttpHeaders headers) throws IOException {
        return save(new Saving.Text.Whole(read(body)), types, slug, uri, request, headers);
    }

    /** Saves some fields, or the body, of the stored text. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Response saveParts(InputStream body, @PathParam("types") String types, @PathParam("slug") String slug, @Context UriInfo uri,
            @Context ContainerRequestContext request, @Context HttpHeaders headers) throws IOException {
        return save(PartsBody.read(json, body), types, slug, uri, request, headers);
    }

    /** Archives it. */
    @DELETE
    public Response archive(@PathParam("types") String types, @PathParam("slug") String slug, @Context UriInfo uri,
            @Context ContainerRequestContext request, @Context HttpHeaders headers) {
        var query = addressing.query(uri, EditingQuery.LOOKING);
        var ref = addressing.known(types, slug, query.locale());
        var caller = Gate.caller(request, Scope.READ, ref); // which scope it takes the transition to archived says
        var precondition = Preconditions.ofKnown(headers);
        return addressing.answer(Response.ok(), editing.archive(caller, ref, precondition)).build();
    }

    private Response save(Saving.Text text, String types, String slug, UriInfo uri, ContainerRequestContext request, HttpHeaders headers) {
        var query = addressing.query(uri, EditingQuery.SAVING);
        var ref = addressing.possible(types, slug, query.locale());
        var caller = Gate.caller(request, Scope.WRITE, ref);
        var saved = editing.save(caller, new Saving(ref, Preconditions.required(headers), text, query.message()));
        var response = saved.created() ? Response.status(Response.Status.CREATED).header(HttpHeaders.LOCATION, uri(types, slug, uri))
                : Response.ok();
        return addressing.answer(response, saved.edition()).build();
    }

    private static String uri(String types, String slug, UriInfo uri) {
        String query = uri.getRequestUri().getRawQuery();
        String locale = query == null ? "" : query.replaceAll("(^|.*&)(locale=[^&]*).*|.*", "$2");
        return Routes.MANAGE + "/" + types + "/" + slug + (locale.isEmpty() ? "" : "?" + locale);
    }

    private static byte[] read(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(SourceFile.MAX_BYTES + 1);
        if (bytes.length > SourceFile.MAX_BYTES) {
            throw new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
        }
        return bytes;
    }
}
