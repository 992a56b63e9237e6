package org.kindred.publish.publication;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.kindred.kernel.content.ChangeListener;
import org.kindred.kernel.editing.Workflow;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.store.WriteSession;
import org.kindred.kernel.type.ContentType;
import org.kindred.publish.node.Ports;
import org.kindred.publish.node.Workers;
import org.kindred.publish.surroundings.LiveLists;

/** The site's settings as they are now, and the publisher that works by them. Follows the store, where any node may put others. */
public final class CurrentSite {

    private final Ports ports;
    private final Workers workers;
    private final LiveLists lists;
    private volatile Settings settings;

    @SuppressWarnings("ArrayRecordComponent") // compared by Arrays.equals alone
    private record Settings(byte[] source, Publisher publisher, Workflow workflow) {
    }

    public CurrentSite(Ports ports, Workers workers, LiveLists lists) {
        this.ports = ports;
        this.workers = workers;
        this.lists = lists;
        this.settings = new Settings(new byte[0], new Publisher(ports, workers, Site.UNNAMED, lists), Workflow.STANDARD);
    }

    public Site site() {
        return publisher().site();
    }

    public Publisher publisher() {
        return settings.publisher();
    }

    public Workflow workflow() {
        return settings.workflow();
    }

    public boolean differsFrom(byte[] source) {
        return !Arrays.equals(settings.source(), source);
    }

    /**
     * Takes over what the store holds.
     *
     * @return whether the settings are others now
     */
    public synchronized boolean follow() {
        var other = ports.store().read(session -> session.site()).filter(this::differsFrom);
        other.ifPresent(this::adopt);
        return other.isPresent();
    }

    /** Keeps other settings, and works by them from now on. Nobody goes back meanwhile to what the store held before. */
    public synchronized void replace(byte[] source, Consumer<WriteSession> hold) {
        ports.store().write(session -> {
            session.putSite(source);
            hold.accept(session);
            return source;
        });
        adopt(source);
    }

    private void adopt(byte[] source) {
        var types = ports.plugins().types().all().stream().map(ContentType::name).collect(Collectors.toSet());
        settings = new Settings(source, new Publisher(ports, workers, ports.sites().read(source).site(), lists),
                ports.workflows().workflow(source).among(types));
        ports.listeners().forEach(ChangeListener::siteChanged);
    }
}
