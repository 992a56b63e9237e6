package org.kindred.rest.manage.assets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
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
import java.text.Normalizer;
import java.util.Optional;
import java.util.function.Supplier;
import org.kindred.kernel.access.Caller;
import org.kindred.kernel.access.Scope;
import org.kindred.kernel.asset.Asset;
import org.kindred.kernel.asset.Assets;
import org.kindred.kernel.asset.Deposit;
import org.kindred.kernel.asset.Expected;
import org.kindred.kernel.asset.SidecarFormat;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.problem.NotFound;
import org.kindred.kernel.problem.Refused;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.store.Store;
import org.kindred.kernel.value.Json;
import org.kindred.kernel.value.Value;
import org.kindred.rest.http.Parameters;
import org.kindred.rest.http.Routes;
import org.kindred.rest.manage.Gate;
import org.kindred.rest.problem.Problem;
import org.kindred.rest.query.NoQuery;

/** {@code /manage/assets/images/hands.jpg}: one asset. */
@Path("/manage/assets/{name:.+}")
@ApplicationScoped
public class AssetResource {

    @Inject
    Assets assets;
    @Inject
    Store store;
    @Inject
    Supplier<Site> site;
    @Inject
    Json json;

    /** What is known of it. */
    @GET
    public Response asset(@PathParam("name") String name, @Context UriInfo uri, @Context ContainerRequestContext request) {
        Gate.caller(request, Scope.READ);
        NoQuery.check(parameters(uri));
        return answer(Response.ok(), known(name(name)), Value.EMPTY);
    }

    private Asset known(String name) {
        return store.read(session -> session.assets().find(name)).orElseThrow(() -> new NotFound("There is no asset " + name + "."));
    }

    /** Keeps bytes; what is said of them stands in the query. */
    @PUT
    @Consumes(MediaType.WILDCARD)
    public Response upload(InputStream body, @PathParam("name") String path, @Context UriInfo uri,
            @Context ContainerRequestContext request, @Context HttpHeaders headers) {
        String name = name(path);
        var caller = mayChange(request, name);
        var expected = Versions.required(headers);
        var words = Words.of(parameters(uri), site.get());
        var claimed = Optional.ofNullable(headers.getMediaType()).map(type -> type.getType() + "/" + type.getSubtype());
        var deposited = assets.put(new Deposit(name, body, claimed, words, expected, caller.name()));
        var meta = Value.group().put("meta", Value.group().put("removed", Value.texts(deposited.removed())).build()).build();
        return answer(deposited.created() ? Response.status(Response.Status.CREATED).header(HttpHeaders.LOCATION, Routes.MANAGE + "/assets/"
                + uri.getPathParameters(false).getFirst("name")) : Response.ok(), deposited.asset(), meta);
    }

    /** Says something else of it. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Response describe(InputStream body, @PathParam("name") String path, @Context UriInfo uri,
            @Context ContainerRequestContext request, @Context HttpHeaders headers) throws IOException {
        String name = name(path);
        var caller = mayChange(request, name);
        NoQuery.check(parameters(uri));
        var expected = Versions.required(headers);
        byte[] document = body.readNBytes(SidecarFormat.MAX_BYTES + 1);
        if (document.length > SidecarFormat.MAX_BYTES) {
            throw new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
        }
        var words = Words.of(json.read(document), site.get());
        return answer(Response.ok(), assets.describe(name, words, expected, caller.name()), Value.EMPTY);
    }

    /** Removes it. */
    @DELETE
    public Response delete(@PathParam("name") String path, @Context UriInfo uri, @Context ContainerRequestContext request,
            @Context HttpHeaders headers) {
        var caller = Gate.caller(request, Scope.WRITE);
        NoQuery.check(parameters(uri));
        assets.delete(name(path), Versions.read(headers).orElse(new Expected.Anything()), caller.name());
        return Response.noContent().header(HttpHeaders.CACHE_CONTROL, Problem.CACHE_CONTROL).build();
    }

    /** What readers see changes only by those who may publish, and only in items that the caller is for. */
    private Caller mayChange(ContainerRequestContext request, String name) {
        var caller = Gate.caller(request, Scope.WRITE);
        var users = assets.users(name);
        if (!users.isEmpty()) {
            Gate.caller(request, Scope.PUBLISH);
            users.stream().filter(ref -> !isFor(caller, ref)).findFirst().ifPresent(ref -> {
                throw new Refused(false, "The asset is used by " + ref.key() + " in " + ref.locale() + ", which the token is not for.");
            });
        }
        return caller;
    }

    private static boolean isFor(Caller caller, ItemRef ref) {
        return caller.reachesType(ref.type()) && caller.reachesLocale(ref.locale());
    }

    private Response answer(Response.ResponseBuilder response, Asset asset, Value.Group meta) {
        var document = Value.group().put("data", AssetDocument.of(asset, site.get(), assets.users(asset.name()))).putAll(meta).build();
        return response.entity(json.write(document)).type(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, Problem.CACHE_CONTROL).header(HttpHeaders.VARY, "Origin")
                .header(HttpHeaders.ETAG, Versions.tag(asset)).build();
    }

    /** However a keyboard writes a letter with its accent, it is one name. */
    private static String name(String path) {
        return Normalizer.normalize(path, Normalizer.Form.NFC);
    }

    private static Parameters parameters(UriInfo uri) {
        return Parameters.of(uri.getRequestUri().getRawQuery());
    }
}
