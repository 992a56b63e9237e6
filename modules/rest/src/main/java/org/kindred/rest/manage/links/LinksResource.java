package org.kindred.rest.manage.links;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;
import org.kindred.kernel.access.Caller;
import org.kindred.kernel.access.Scope;
import org.kindred.kernel.link.WebLinks;
import org.kindred.kernel.link.WebLinks.Known;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.value.Json;
import org.kindred.kernel.value.Value;
import org.kindred.rest.http.Parameters;
import org.kindred.rest.http.Routes;
import org.kindred.rest.manage.Gate;
import org.kindred.rest.problem.Problem;
import org.kindred.rest.query.NoQuery;
import org.kindred.rest.query.NumberedPage;
import org.kindred.rest.query.manage.LinksQuery;

/** {@code /manage/links}: where the content leads out of the site. Whoever may read sees it; to speak against the checks is a review. */
@Path("/manage/links")
@ApplicationScoped
public class LinksResource {

    @Inject
    WebLinks links;
    @Inject
    Supplier<Site> site;
    @Inject
    Json json;

    /** A page of links, by their addresses. */
    @GET
    public Response list(@Context UriInfo uri, @Context ContainerRequestContext request) {
        Gate.caller(request, Scope.READ);
        var asked = LinksQuery.read(parameters(uri), site.get());
        var listing = links.page(asked.query());
        var pagination = NumberedPage.of(asked.query().size(), asked.number(), listing.total());
        return answer(Status.OK, Value.group().put("data", Value.list(listing.links(), LinkDocument::of))
                .put("meta", Value.group().put("pagination", pagination).put("states", LinkDocument.states(listing.states())).build())
                .build()).build();
    }

    /** One link, with its history. */
    @GET
    @Path("{id}")
    public Response link(@PathParam("id") String id, @Context UriInfo uri, @Context ContainerRequestContext request) {
        var caller = Gate.caller(request, Scope.READ);
        NoQuery.check(parameters(uri));
        return told(Status.OK, links.link(id), caller).build();
    }

    /** Says how a link stands, against the checks, until some moment. */
    @PUT
    @Path("{id}/overrule")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response overrule(@PathParam("id") String id, InputStream in, @Context UriInfo uri, @Context ContainerRequestContext request)
            throws IOException {
        var caller = Gate.unlimited(request, Scope.REVIEW);
        NoQuery.check(parameters(uri));
        var body = OverruleBody.read(in, json, site.get().timeZone());
        return told(Status.OK, links.overrule(caller.name(), id, body.state(), body.reason(), body.until()), caller).build();
    }

    /** Lets the checks count again. */
    @DELETE
    @Path("{id}/overrule")
    public Response trustChecks(@PathParam("id") String id, @Context UriInfo uri, @Context ContainerRequestContext request) {
        var caller = Gate.unlimited(request, Scope.REVIEW);
        NoQuery.check(parameters(uri));
        links.trustChecks(caller.name(), id);
        return Response.noContent().header(HttpHeaders.CACHE_CONTROL, Problem.CACHE_CONTROL).build();
    }

    /** Has a link looked at as soon as its host allows. */
    @POST
    @Path("{id}/check")
    public Response check(@PathParam("id") String id, @Context UriInfo uri, @Context ContainerRequestContext request) {
        var caller = Gate.unlimited(request, Scope.WRITE);
        NoQuery.check(parameters(uri));
        return told(Status.ACCEPTED, links.check(caller.name(), id), caller)
                .header(HttpHeaders.LOCATION, Routes.MANAGE + "/links/" + id).build();
    }

    private Response.ResponseBuilder told(Status status, Known known, Caller caller) {
        var document = LinkDocument.of(known, ref -> caller.reachesType(ref.type()) && caller.reachesLocale(ref.locale()));
        return answer(status, Value.group().put("data", document).build());
    }

    private Response.ResponseBuilder answer(Status status, Value.Group document) {
        return Response.status(status).entity(json.write(document)).type(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, Problem.CACHE_CONTROL);
    }

    private static Parameters parameters(UriInfo uri) {
        return Parameters.of(uri.getRequestUri().getRawQuery());
    }
}
