package org.kindred.rest.manage.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.kindred.kernel.access.Scope;
import org.kindred.kernel.value.Json;
import org.kindred.kernel.value.Value;
import org.kindred.kernel.webhook.Webhooks;
import org.kindred.rest.http.Routes;
import org.kindred.rest.manage.Gate;
import org.kindred.rest.problem.Problem;

/** {@code /manage/webhooks}: who else hears of what becomes public. For admins alone. */
@Path("/manage/webhooks")
@ApplicationScoped
public class WebhooksResource {

    @Inject
    Webhooks webhooks;
    @Inject
    Json json;

    /** All of them, oldest first. */
    @GET
    public Response list(@Context UriInfo uri, @Context ContainerRequestContext request) {
        Gate.unlimited(request, Scope.ADMIN);
        Answers.noQuery(uri);
        return Answers.of(Status.OK, json, Value.group().put("data", Value.list(webhooks.all(), WebhookDocument::of)).build()).build();
    }

    /** Makes one, and tells its secret this once. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(InputStream in, @Context UriInfo uri, @Context ContainerRequestContext request) throws IOException {
        var caller = Gate.unlimited(request, Scope.ADMIN);
        Answers.noQuery(uri);
        var body = Body.read(in, json, Body.CREATED);
        var wanted = body.subscription();
        var secret = body.secret();
        var since = body.since();
        body.throwIfWrong(() -> webhooks.check(wanted));
        var webhook = webhooks.create(caller.name(), wanted, secret, since);
        return Answers.data(Status.CREATED, json, WebhookDocument.withSecret(webhook)).header(HttpHeaders.ETAG, Answers.tag(webhook))
                .header(HttpHeaders.LOCATION, Routes.MANAGE + "/webhooks/" + webhook.id()).build();
    }

    /** One of them. */
    @GET
    @Path("{id}")
    public Response webhook(@PathParam("id") String id, @Context UriInfo uri, @Context ContainerRequestContext request) {
        Gate.unlimited(request, Scope.ADMIN);
        Answers.noQuery(uri);
        var listed = webhooks.webhook(id);
        return Answers.data(Status.OK, json, WebhookDocument.of(listed)).header(HttpHeaders.ETAG, Answers.tag(listed.webhook())).build();
    }

    /** Changes what is wanted, all of it; the secret stays. */
    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response change(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, InputStream in,
            @Context UriInfo uri, @Context ContainerRequestContext request) throws IOException {
        var caller = Gate.unlimited(request, Scope.ADMIN);
        Answers.noQuery(uri);
        var version = Answers.required(ifMatch);
        var body = Body.read(in, json, Body.WANTED);
        var wanted = body.subscription();
        var since = body.since();
        body.throwIfWrong(() -> webhooks.check(wanted));
        var webhook = webhooks.change(caller.name(), id, wanted, version, since);
        return Answers.data(Status.OK, json, WebhookDocument.of(webhook)).header(HttpHeaders.ETAG, Answers.tag(webhook)).build();
    }

    /** Removes one, with its deliveries. */
    @DELETE
    @Path("{id}")
    public Response delete(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @Context UriInfo uri,
            @Context ContainerRequestContext request) {
        var caller = Gate.unlimited(request, Scope.ADMIN);
        Answers.noQuery(uri);
        webhooks.delete(caller.name(), id, Answers.version(ifMatch));
        return Response.noContent().header(HttpHeaders.CACHE_CONTROL, Problem.CACHE_CONTROL).build();
    }

    /** Gives it another secret, and tells it this once; both sign for a while. */
    @POST
    @Path("{id}/secret")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response rotate(@PathParam("id") String id, InputStream in, @Context UriInfo uri, @Context ContainerRequestContext request)
            throws IOException {
        var caller = Gate.unlimited(request, Scope.ADMIN);
        Answers.noQuery(uri);
        var body = Body.read(in, json, Body.ROTATED);
        var secret = body.secret();
        var overlap = body.overlap();
        body.throwIfWrong();
        var webhook = webhooks.rotate(caller.name(), id, secret, overlap);
        return Answers.data(Status.OK, json, WebhookDocument.withSecret(webhook)).header(HttpHeaders.ETAG, Answers.tag(webhook)).build();
    }

    /** Puts a test on its way. */
    @POST
    @Path("{id}/ping")
    public Response ping(@PathParam("id") String id, @Context UriInfo uri, @Context ContainerRequestContext request) {
        var caller = Gate.unlimited(request, Scope.ADMIN);
        Answers.noQuery(uri);
        var sent = webhooks.ping(caller.name(), id);
        return Answers.data(Status.ACCEPTED, json, WebhookDocument.of(sent))
                .header(HttpHeaders.LOCATION, DeliveriesResource.address(id, sent.delivery().id())).build();
    }
}
