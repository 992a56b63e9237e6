package org.kindred.app.node;

import java.time.Clock;
import java.util.function.Supplier;
import org.kindred.kernel.content.ChangeListener;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.store.Store;
import org.kindred.kernel.type.ContentTypes;
import org.kindred.kernel.value.Json;
import org.kindred.kernel.webhook.Webhooks;
import org.kindred.launcher.CannotStart;
import org.kindred.launcher.Settings;
import org.kindred.outgoing.Allowed;
import org.kindred.outgoing.Outgoing;
import org.kindred.rest.http.Routes;
import org.kindred.webhooks.Dispatcher;
import org.kindred.webhooks.Ports;
import org.kindred.webhooks.WebhookDesk;

/** A node's webhooks: who is told, and the telling. */
final class Telling implements AutoCloseable {

    private final Dispatcher dispatcher;
    private final WebhookDesk desk;

    private Telling(Ports ports) {
        dispatcher = new Dispatcher(ports);
        desk = new WebhookDesk(ports, dispatcher::wake);
    }

    static Telling of(Settings settings, Store store, Json json, ContentTypes types, Supplier<Site> site) {
        return new Telling(new Ports(store, json, types, site, publicUrl(settings) + Routes.API, outgoing(settings), Clock.systemUTC()));
    }

    private static String publicUrl(Settings settings) {
        return settings.find("kindred.http.public-url").map(url -> url.replaceAll("/+$", ""))
                .orElseGet(() -> "http://" + settings.host() + ":" + settings.port());
    }

    /** What goes to addresses that others have written. */
    static Outgoing outgoing(Settings settings) {
        try {
            return Outgoing.of(settings.find("kindred.outgoing.allow").map(Allowed::of).orElse(Allowed.NOTHING));
        } catch (IllegalArgumentException e) {
            throw CannotStart.because("kindred.outgoing.allow cannot be read: " + e.getMessage());
        }
    }

    Webhooks desk() {
        return desk;
    }

    /** To be told of changes on this node; those of others are found in the log. */
    ChangeListener listener() {
        return dispatcher;
    }

    void start() {
        dispatcher.start();
    }

    @Override
    public void close() {
        dispatcher.close();
    }
}
