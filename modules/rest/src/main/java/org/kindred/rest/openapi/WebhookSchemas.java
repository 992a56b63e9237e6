package org.kindred.rest.openapi;

import static org.kindred.rest.openapi.DocumentSchemas.integer;
import static org.kindred.rest.openapi.DocumentSchemas.string;

import java.util.List;
import java.util.stream.Stream;
import org.kindred.kernel.content.Change;
import org.kindred.kernel.type.ContentTypes;
import org.kindred.kernel.value.Value;
import org.kindred.kernel.value.Value.Group;
import org.kindred.kernel.value.Value.GroupBuilder;
import org.kindred.kernel.webhook.Delivery;

/** The schemas of webhooks, of their deliveries, and of what is sent. */
final class WebhookSchemas {

    private static final String SECRET = "^whsec_[A-Za-z0-9+/]{32,88}={0,2}$";

    private final ContentTypes types;

    WebhookSchemas(ContentTypes types) {
        this.types = types;
    }

    void addTo(GroupBuilder schemas) {
        schemas.put("WantedWebhook", written(wanted()));
        schemas.put("NewWebhook", written(wanted().put("secret", secret())));
        schemas.put("WebhookRotation", Schemas.type("object").put("properties", Value.group().put("secret", secret())
                .put("overlapHours", Schemas.type("integer").put("minimum", 0).put("maximum", 168).put("default", 24)
                        .put("description", "For how long the former secret signs too.").build())
                .build()).put("additionalProperties", false).build());
        schemas.put("Webhook",
                Schemas.object(known().put("pending", integer()).build()).with("required", Value.texts(List.of("id", "url"))));
        schemas.put("IssuedWebhook", Schemas.object(known().put("secret", secret()).build()));
        schemas.put("WebhookDelivery", Schemas.object(delivery().build()));
        schemas.put("TrackedWebhookDelivery", Schemas.object(delivery().put("payload", Schemas.ref("WebhookEvent")).build()));
        schemas.put("WebhookEvent", event());
    }

    private static Group written(GroupBuilder properties) {
        return Schemas.type("object").put("properties", properties.build()).put("required", Value.texts(List.of("url")))
                .put("additionalProperties", false).build();
    }

    private GroupBuilder wanted() {
        return Value.group().put("url", Schemas.type("string").put("format", "uri").put("maxLength", 2048).build())
                .put("description", Schemas.type("string").put("maxLength", 500).build())
                .put("enabled", Schemas.type("boolean").put("default", true).build())
                .put("events",
                        Schemas.array(string()).with("description", Value.of("article.published, guide.*, *.withdrawn, or * (usual)."))
                                .with("maxItems", Value.of(50)))
                .put("locales", Schemas.array(string()).with("description", Value.of("Only items in these; all if empty."))
                        .with("maxItems", Value.of(50)))
                .put("payload", Schemas.type("string").put("enum", Value.texts(WebhookDoc.payloads())).put("default", "thin")
                        .put("description", "thin says what changed, by name; card adds the item's card as it is public when it is sent.")
                        .build())
                .put("since", Schemas.type("string")
                        .put("description", "A cursor of /changes, after which it goes on; a new one begins now unless given.").build());
    }

    private GroupBuilder known() {
        return wanted().put("id", string()).put("disabledBecause", orNull(string())).put("failures", integer())
                .put("failingSince", orNull(moment())).put("pausedUntil", orNull(moment())).put("formerSecretUntil", orNull(moment()))
                .put("version", integer()).put("createdAt", moment()).put("createdBy", string()).put("changedAt", moment());
    }

    private static Group secret() {
        return Schemas.type("string").put("pattern", SECRET).put("description", "24 to 64 random bytes in base64; told once.").build();
    }

    private static GroupBuilder delivery() {
        var item = Schemas.object(Value.group().put("type", string()).put("slug", string()).put("locale", string()).build());
        var attempt = Schemas.object(Value.group().put("number", integer()).put("at", moment()).put("durationMs", integer())
                .put("status", orNull(integer())).put("reason", orNull(string())).put("answer", string()).build());
        return Value.group().put("id", string()).put("event", string()).put("item", orNull(item))
                .put("state", words(Stream.of(Delivery.State.values()).map(Delivery.State::word)))
                .put("nextAttempt", orNull(moment())).put("happenedAt", moment()).put("createdAt", moment())
                .put("endedAt", orNull(moment())).put("attempts", Schemas.array(attempt));
    }

    private Group event() {
        var kinds = Stream.of(Change.Kind.values()).map(Change.Kind::word).toList();
        var events = Stream.concat(types.all().stream().flatMap(type -> kinds.stream().map(kind -> type.name() + "." + kind)),
                Stream.of("webhook.ping"));
        var card = Value.group().put("anyOf", Value.list(Stream.concat(
                types.all().stream().<Value>map(type -> Schemas.ref(TypeSchemas.name(type) + "Card")),
                Stream.<Value>of(Schemas.type("null").build())).toList())).put("description", "Where the payload is card.").build();
        var data = Value.group().put("change", words(kinds.stream())).put("type", string()).put("slug", string()).put("locale", string())
                .put("digest", orNull(string())).put("address", orNull(string())).put("url", orNull(string())).put("item", card)
                .put("webhook", string().with("description", Value.of("Of a test."))).build();
        return Schemas.object(Value.group().put("type", words(events)).put("timestamp", moment())
                .put("data", Schemas.type("object").put("properties", data).build()).build());
    }

    private static Group moment() {
        return Schemas.type("string").put("format", "date-time").build();
    }

    private static Value orNull(Group schema) {
        return Value.group().put("anyOf", Value.list(List.of(schema, Schemas.type("null").build()))).build();
    }

    private static Value words(Stream<String> words) {
        return Schemas.type("string").put("enum", Value.texts(words.toList())).build();
    }
}
