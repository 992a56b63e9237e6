package org.kindred.webhooks;

import java.util.List;
import java.util.Set;
import org.kindred.kernel.content.Change;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.store.ReadSession;
import org.kindred.kernel.store.Stored;
import org.kindred.kernel.value.Value;
import org.kindred.kernel.webhook.Event;
import org.kindred.kernel.webhook.Subscription.Payload;
import org.kindred.kernel.webhook.Webhook;

/** What is sent, made from what is public at that moment: what was withdrawn in the meantime goes nowhere any more. */
final class Message {

    private final Ports ports;

    Message(Ports ports) {
        this.ports = ports;
    }

    /** The body, JSON. */
    byte[] of(ReadSession session, Webhook webhook, Event event) {
        var data = event.change().map(change -> data(session, webhook, change)).orElseGet(() -> test(webhook));
        return ports.json()
                .write(Value.group().put("type", event.type()).put("timestamp", event.at().toString()).put("data", data).build());
    }

    private static Value.Group test(Webhook webhook) {
        return Value.group().put("webhook", webhook.id()).build();
    }

    private Value.Group data(ReadSession session, Webhook webhook, Change change) {
        var ref = change.ref();
        var data = Value.group().put("change", change.kind().word()).put("type", ref.type()).put("slug", ref.slug())
                .put("locale", ref.locale()).put("digest", change.digest().isEmpty() ? Value.NOTHING : Value.of(change.digest()))
                .put("address", Value.ofText(ports.types().named(ref.type()).map(type -> address(type.plural(), ref))))
                .put("url", Value.ofText(ports.site().get().url(ref)));
        if (webhook.subscription().payload() == Payload.CARD) {
            data.put("item", card(session, ref));
        }
        return data.build();
    }

    private String address(String plural, ItemRef ref) {
        return ports.api() + "/" + plural + "/" + ref.slug() + "?locale=" + ref.locale();
    }

    /** Nothing where the item is not public now, or still shows something that was withdrawn and will be compiled again in a moment. */
    private Value card(ReadSession session, ItemRef ref) {
        Set<ItemKey> masked = session.masked();
        return session.cards(List.of(ref.key())).stream().filter(card -> card.ref().equals(ref))
                .filter(card -> !masked.contains(ref.key()) && (masked.isEmpty() || !card.waiting())).map(Stored::bytes)
                .map(ports.json()::read).findFirst().orElse(Value.NOTHING);
    }
}
