package org.kindred.rest.manage.tokens;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kindred.kernel.access.ApiToken;
import org.kindred.kernel.access.ApiToken.Grant;
import org.kindred.kernel.access.ApiTokens;
import org.kindred.kernel.access.Scope;
import org.kindred.kernel.problem.NotFound;
import org.kindred.kernel.problem.PreconditionMissing;
import org.kindred.kernel.value.Json;
import org.kindred.kernel.value.Value;
import org.kindred.rest.http.Parameters;
import org.kindred.rest.http.Routes;
import org.kindred.rest.manage.Gate;
import org.kindred.rest.problem.Problem;
import org.kindred.rest.query.NoQuery;
import org.kindred.rest.query.NumberedPage;
import org.kindred.rest.query.manage.TokensQuery;

/** {@code /manage/tokens}: who may do what. For admins alone. */
@Path("/manage/tokens")
@ApplicationScoped
public class TokensResource {

    private static final int MAX_BYTES = 64 << 10;
    private static final String ANY = "*";

    @Inject
    ApiTokens tokens;
    @Inject
    Json json;

    /** A page of all tokens, newest first. */
    @GET
    public Response list(@Context UriInfo uri, @Context ContainerRequestContext request) {
        Gate.unlimited(request, Scope.ADMIN);
        var query = TokensQuery.read(parameters(uri));
        long total = tokens.count();
        var pagination = NumberedPage.of(query.size(), query.number(), total);
        return answer(Response.Status.OK,
                Value.group().put("data", Value.list(tokens.newest(query.from(), query.size()), TokenDocument::of))
                        .put("meta", Value.group().put("pagination", pagination).build()).build())
                .build();
    }

    /** Makes a token, and tells its secret this once. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response issue(InputStream body, @Context UriInfo uri, @Context ContainerRequestContext request) throws IOException {
        var caller = Gate.unlimited(request, Scope.ADMIN);
        NoQuery.check(parameters(uri));
        var issued = tokens.issue(grant(body), caller.name());
        return answer(Response.Status.CREATED, data(TokenDocument.of(issued)))
                .header(HttpHeaders.LOCATION, Routes.MANAGE + "/tokens/" + issued.token().id())
                .header(HttpHeaders.ETAG, tag(issued.token())).build();
    }

    /** One token. */
    @GET
    @Path("{id}")
    public Response token(@PathParam("id") String id, @Context UriInfo uri, @Context ContainerRequestContext request) {
        Gate.unlimited(request, Scope.ADMIN);
        NoQuery.check(parameters(uri));
        var token = tokens.find(id).orElseThrow(() -> new NotFound("There is no such token."));
        return answer(token);
    }

    /** Changes what a token is for, all of it; its secret stays. */
    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response change(@PathParam("id") String id, InputStream body, @Context UriInfo uri, @Context ContainerRequestContext request,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) throws IOException {
        var caller = Gate.unlimited(request, Scope.ADMIN);
        NoQuery.check(parameters(uri));
        var meant = Optional.ofNullable(ifMatch).map(String::strip).orElseThrow(
                () -> new PreconditionMissing("Say which version of the token this is meant for: If-Match with its ETag."));
        return answer(tokens.change(id, token -> isNamed(token, meant), grant(body), caller.name()));
    }

    /** Revokes a token for good. What is known of it stays, for the audit. */
    @DELETE
    @Path("{id}")
    public Response revoke(@PathParam("id") String id, @Context UriInfo uri, @Context ContainerRequestContext request) {
        var caller = Gate.unlimited(request, Scope.ADMIN);
        NoQuery.check(parameters(uri));
        tokens.revoke(id, caller.name());
        return Response.noContent().header(HttpHeaders.CACHE_CONTROL, Problem.CACHE_CONTROL).build();
    }

    private Response answer(ApiToken token) {
        return answer(Response.Status.OK, data(TokenDocument.of(token))).header(HttpHeaders.ETAG, tag(token)).build();
    }

    private static String tag(ApiToken token) {
        return "\"" + token.version() + "\"";
    }

    /** Compared strongly, as RFC 9110 asks for. */
    private static boolean isNamed(ApiToken token, String ifMatch) {
        return ifMatch.equals(ANY) || Stream.of(ifMatch.split(",")).map(String::strip).anyMatch(tag(token)::equals);
    }

    private Grant grant(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
        }
        return GrantBody.read(json.read(bytes), tokens::check);
    }

    private Response.ResponseBuilder answer(Response.Status status, Value document) {
        return Response.status(status).entity(json.write(document)).type(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, Problem.CACHE_CONTROL);
    }

    private static Value data(Value.Group document) {
        return Value.group().put("data", document).build();
    }

    private static Parameters parameters(UriInfo uri) {
        return Parameters.of(uri.getRequestUri().getRawQuery());
    }
}
