package org.kindred.rest.manage.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;
import org.kindred.kernel.access.Scope;
import org.kindred.kernel.value.Json;
import org.kindred.kernel.value.Value;
import org.kindred.kernel.webhook.Webhooks;
import org.kindred.rest.http.Routes;
import org.kindred.rest.manage.Gate;
import org.kindred.rest.query.NumberedPage;
import org.kindred.rest.query.manage.DeliveriesQuery;

/** {@code /manage/webhooks/{id}/deliveries}: what became of what was sent. For admins alone. */
@Path("/manage/webhooks/{id}/deliveries")
@ApplicationScoped
public class DeliveriesResource {

    @Inject
    Webhooks webhooks;
    @Inject
    Json json;

    /** Where a delivery is found. */
    static String address(String webhook, String delivery) {
        return Routes.MANAGE + "/webhooks/" + webhook + "/deliveries/" + delivery;
    }

    /** A page of deliveries, newest first. */
    @GET
    public Response list(@PathParam("id") String id, @Context UriInfo uri, @Context ContainerRequestContext request) {
        Gate.unlimited(request, Scope.ADMIN);
        var query = DeliveriesQuery.read(Answers.parameters(uri));
        var log = webhooks.deliveries(id, query.query());
        var pagination = NumberedPage.of(query.size(), query.number(), log.total());
        return Answers.of(Status.OK, json, Value.group().put("data", Value.list(log.deliveries(), WebhookDocument::of))
                .put("meta", Value.group().put("pagination", pagination).build()).build()).build();
    }

    /** One delivery, with what it says as it would be sent now. */
    @GET
    @Path("{delivery}")
    public Response delivery(@PathParam("id") String id, @PathParam("delivery") String delivery, @Context UriInfo uri,
            @Context ContainerRequestContext request) {
        Gate.unlimited(request, Scope.ADMIN);
        Answers.noQuery(uri);
        var document = WebhookDocument.of(webhooks.delivery(id, delivery)).with("payload", json.read(webhooks.payload(id, delivery)));
        return Answers.data(Status.OK, json, document).build();
    }

    /** Begins a delivery again, now. */
    @POST
    @Path("{delivery}/redeliver")
    public Response redeliver(@PathParam("id") String id, @PathParam("delivery") String delivery, @Context UriInfo uri,
            @Context ContainerRequestContext request) {
        var caller = Gate.unlimited(request, Scope.ADMIN);
        Answers.noQuery(uri);
        var again = webhooks.redeliver(caller.name(), id, delivery);
        return Answers.data(Status.ACCEPTED, json, WebhookDocument.of(again)).header(HttpHeaders.LOCATION, address(id, delivery)).build();
    }
}
