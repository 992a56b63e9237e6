package org.kindred.rest.openapi;

import static org.kindred.rest.openapi.DocumentSchemas.integer;
import static org.kindred.rest.openapi.DocumentSchemas.string;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kindred.kernel.value.Value;
import org.kindred.kernel.value.Value.Group;
import org.kindred.kernel.value.Value.GroupBuilder;
import org.kindred.kernel.webhook.Subscription.Payload;
import org.kindred.rest.http.Routes;

/** Describes {@code /manage/webhooks}. */
final class WebhookDoc {

    private static final String ABOUT = "Of the site, for an admin without limits of type or locale.";
    private static final String BASE = Routes.MANAGE + "/webhooks";
    private static final List<Value> ID = List.of(inPath("id"));
    private static final List<Value> BOTH = List.of(inPath("id"), inPath("delivery"));

    private WebhookDoc() {
    }

    static Map<String, Group> paths(List<Value> deliveries) {
        var paths = new LinkedHashMap<String, Group>();
        paths.put(BASE, list());
        paths.put(BASE + "/{id}", one());
        paths.put(BASE + "/{id}/secret", Value.group()
                .put("post", operation("rotate-webhook-secret", "Give a webhook another secret; for a while both sign", ID,
                        answers("200", "The webhook, with its new secret.", data("IssuedWebhook"), 404, 413, 415))
                        .put("requestBody", body("WebhookRotation", false)).build())
                .build());
        paths.put(BASE + "/{id}/ping", Value.group().put("post", operation("ping-webhook", "Send a test", ID,
                answers("202", "It is on its way.", data("WebhookDelivery"), 404, 409)).build()).build());
        paths.put(BASE + "/{id}/deliveries", deliveries(deliveries));
        paths.put(BASE + "/{id}/deliveries/{delivery}", Value.group()
                .put("get", operation("get-webhook-delivery", "One delivery, with what it would say now", BOTH,
                        answers("200", "The delivery.", data("TrackedWebhookDelivery"), 404)).build())
                .build());
        paths.put(BASE + "/{id}/deliveries/{delivery}/redeliver",
                Value.group().put("post", operation("redeliver", "Send it again, now", BOTH,
                        answers("202", "It is on its way.", data("WebhookDelivery"), 404, 409)).build()).build());
        return paths;
    }

    private static Group list() {
        var page = Schemas.object(Value.group().put("data", Schemas.array(Schemas.ref("Webhook"))).build());
        return Value.group()
                .put("get",
                        operation("list-webhooks", "All webhooks, oldest first", List.of(), answers("200", "All webhooks.", page)).build())
                .put("post", operation("create-webhook", "Make a webhook; its secret is told this once", List.of(),
                        answers("201", "The webhook, with its secret.", data("IssuedWebhook"), 409, 413, 415))
                        .put("requestBody", body("NewWebhook", true)).build())
                .build();
    }

    private static Group one() {
        var removed = answers(404, 412).put("204", Value.group().put("description", "It is gone, with its deliveries.").build());
        return Value.group()
                .put("get", operation("get-webhook", "One webhook", ID, answers("200", "The webhook.", data("Webhook"), 404)).build())
                .put("put", operation("change-webhook", "Change what a webhook wants, all of it; its secret stays", withMatch(),
                        answers("200", "The webhook, as it is now.", data("Webhook"), 404, 412, 413, 415, 428))
                        .put("requestBody", body("WantedWebhook", true)).build())
                .put("delete", operation("delete-webhook", "Remove a webhook", withMatch(), removed).build()).build();
    }

    private static List<Value> withMatch() {
        var match = Value.group().put("name", "If-Match").put("in", "header").put("description", "The ETag of the version that is meant.")
                .put("schema", string()).build();
        return List.of(inPath("id"), match);
    }

    private static Group deliveries(List<Value> parameters) {
        var pagination = Schemas.object(Value.group().put("size", integer()).put("number", integer()).put("pages", integer())
                .put("total", integer()).build());
        var page = Schemas.object(Value.group().put("data", Schemas.array(Schemas.ref("WebhookDelivery")))
                .put("meta", Schemas.object(Value.group().put("pagination", pagination).build())).build());
        var all = new ArrayList<>(ID);
        all.addAll(parameters);
        return Value.group().put("get", operation("list-webhook-deliveries", "What became of what was sent, newest first", all,
                answers("200", "A page of deliveries.", page, 404)).build()).build();
    }

    // what a receiver is sent stands in a place of its own
    static Group events() {
        var headers = Stream.of("webhook-id", "webhook-timestamp", "webhook-signature").<Value>map(name -> Value.group().put("name", name)
                .put("in", "header").put("required", true).put("schema", string()).build()).toList();
        var responses = Value.group().put("2XX", Value.group().put("description", "You have it.").build())
                .put("410", Value.group().put("description", "You want no more; the webhook is disabled.").build())
                .put("default",
                        Value.group().put("description", "It is sent again, ten times over three days; Retry-After is heeded.").build())
                .build();
        var event = new Operation("event", "webhooks", "Something became public, or no longer is; signed by Standard Webhooks", headers,
                responses)
                .described().put("requestBody", body("WebhookEvent", true)).build();
        return Value.group().put("event", Value.group().put("post", event).build()).build();
    }

    private static Value inPath(String name) {
        return Value.group().put("name", name).put("in", "path").put("required", true).put("schema", string()).build();
    }

    private static GroupBuilder operation(String id, String summary, List<Value> parameters, GroupBuilder responses) {
        return new Operation(id, "webhooks", summary, parameters, responses.build()).described().put("description", ABOUT).put("security",
                Value.list(List.of(Value.group().put("token", Value.NONE).build())));
    }

    private static Group data(String schema) {
        return DocumentSchemas.data(Schemas.ref(schema));
    }

    private static Group body(String schema, boolean required) {
        return Value.group().put("required", required).put("content", Responses.content("application/json", Schemas.ref(schema))).build();
    }

    private static GroupBuilder answers(String status, String description, Group schema, int... problems) {
        return answers(problems).put(status, Value.group().put("description", description).put("headers", Responses.uncached())
                .put("content", Responses.content("application/json", schema)).build());
    }

    private static GroupBuilder answers(int... problems) {
        var responses = Value.group();
        IntStream.concat(IntStream.of(400, 401, 403, 405, 429, 500, 503), IntStream.of(problems)).sorted()
                .forEach(problem -> responses.put(String.valueOf(problem),
                        Value.group().put("$ref", "#/components/responses/Problem" + problem).build()));
        return responses;
    }

    static void addTo(GroupBuilder schemas, org.kindred.kernel.type.ContentTypes types) {
        new WebhookSchemas(types).addTo(schemas);
    }

    static List<String> payloads() {
        return Stream.of(Payload.values()).map(Payload::word).toList();
    }
}
