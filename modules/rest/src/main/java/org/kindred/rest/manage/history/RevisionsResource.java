package org.kindred.rest.manage.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kindred.kernel.access.Scope;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.editing.History;
import org.kindred.kernel.editing.History.Revisions;
import org.kindred.kernel.problem.NotFound;
import org.kindred.kernel.value.Value;
import org.kindred.rest.http.Form;
import org.kindred.rest.http.Representation;
import org.kindred.rest.manage.Gate;
import org.kindred.rest.manage.items.Addressing;
import org.kindred.rest.manage.items.Preconditions;
import org.kindred.rest.query.manage.EditingQuery;

/** {@code /manage/{types}/{slug}/revisions}: every text of an item in one locale, and how one became another. */
@Path("/manage/{types}/{slug}/revisions")
@ApplicationScoped
public class RevisionsResource {

    private static final List<Form> FORMS = List.of(Representation.JSON, Representation.MARKDOWN);
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
    private static final int SHOWN = 40;

    @Inject
    History history;
    @Inject
    Addressing addressing;

    /** A page of them, newest first. */
    @GET
    public Response revisions(@PathParam("types") String types, @PathParam("slug") String slug, @Context UriInfo uri,
            @Context ContainerRequestContext request) {
        var query = addressing.query(uri, EditingQuery.PAGED);
        var ref = addressing.known(types, slug, query.locale());
        Gate.caller(request, Scope.READ, ref);
        var revisions = history.revisions(ref, query.size(), query.number());
        return addressing.json(Value.group().put("data", Value.list(revisions.revisions(), RevisionDocument::brief))
                .put("meta", meta(revisions, query)).build(), query.locale());
    }

    private static Value.Group meta(Revisions revisions, EditingQuery query) {
        return Value.group().put("pagination", query.pagination(revisions.total())).put("locale", query.locale()).build();
    }

    /** One of them; as {@code text/markdown}, its file byte for byte. */
    @GET
    @Path("/{number}")
    public Response revision(@PathParam("types") String types, @PathParam("slug") String slug, @PathParam("number") String number,
            @HeaderParam(HttpHeaders.ACCEPT) @Nullable String accept, @Context UriInfo uri, @Context ContainerRequestContext request) {
        var ref = readable(types, slug, uri, request);
        var form = Form.preferred(accept, FORMS).orElseThrow(NotAcceptableException::new);
        var saved = history.revision(ref, number(number));
        if (form == Representation.MARKDOWN) {
            return Addressing.uncached(Response.ok(saved.revision().source(), Representation.MARKDOWN.contentType()))
                    .header(HttpHeaders.CONTENT_LANGUAGE, ref.locale()).build();
        }
        return addressing.json(Value.group().put("data", RevisionDocument.whole(saved)).put("meta", Addressing.meta(ref)).build(),
                ref.locale());
    }

    /** How one became another: by line, by word, by field. */
    @GET
    @Path("/{from}...{to}")
    public Response difference(@PathParam("types") String types, @PathParam("slug") String slug, @PathParam("from") String from,
            @PathParam("to") String to, @Context UriInfo uri, @Context ContainerRequestContext request) {
        var ref = readable(types, slug, uri, request);
        var difference = history.difference(ref, number(from), number(to));
        return addressing.json(Value.group().put("data", RevisionDocument.difference(difference)).put("meta", Addressing.meta(ref)).build(),
                ref.locale());
    }

    /** Makes one of them the newest again, as a draft. */
    @POST
    @Path("/{number}/restore")
    public Response restore(@PathParam("types") String types, @PathParam("slug") String slug, @PathParam("number") String number,
            @Context UriInfo uri, @Context ContainerRequestContext request, @Context HttpHeaders headers) {
        var query = addressing.query(uri, EditingQuery.SAVING);
        var ref = addressing.known(types, slug, query.locale());
        var caller = Gate.caller(request, Scope.WRITE, ref);
        return RevisionDocument.created(addressing, types, ref,
                history.restore(caller, ref, Preconditions.ofKnown(headers), number(number), query.message()));
    }

    private ItemRef readable(String types, String slug, UriInfo uri, ContainerRequestContext request) {
        var ref = addressing.known(types, slug, addressing.query(uri, EditingQuery.LOOKING).locale());
        Gate.caller(request, Scope.READ, ref);
        return ref;
    }

    /** Any segment comes here, so that who mistypes a number is told what one is. */
    private static int number(String text) {
        if (!NUMBER.matcher(text).matches()) {
            String shown = text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
            throw new NotFound("There is no revision “%s”. Revisions are numbered from 1: revisions/2 is one, with Accept: text/markdown "
                    .formatted(shown) + "its file, and revisions/1...2 what differs between two.");
        }
        return Integer.parseInt(text);
    }
}
