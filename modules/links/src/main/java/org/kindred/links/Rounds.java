package org.kindred.links;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import org.kindred.kernel.link.LinkRecords.Due;
import org.kindred.kernel.link.WebLink;
import org.kindred.links.look.Surveyor;

/**
 * Looks at what is due, many hosts at the same time, each on a virtual thread of its own that never touches the store. Of a host a few links
 * are taken at a time, so that no more is kept in memory than is being looked at, however many wait and however long a host keeps us.
 */
final class Rounds {

    private static final int LINKS_AT_A_TIME = 20;

    private final Ports ports;
    private final Surveyor surveyor;
    private final Runnable news;
    private final Set<String> underway = ConcurrentHashMap.newKeySet();
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
    private final LinkedBlockingQueue<Event> events = new LinkedBlockingQueue<>();

    /** @param news is run when there is something to write down */
    Rounds(Ports ports, Surveyor surveyor, Runnable news) {
        this.ports = ports;
        this.surveyor = surveyor;
        this.news = news;
    }

    /** What threads tell. */
    private sealed interface Event {

        /** A link was looked at. */
        record Done(Looked looked) implements Event {
        }

        /** No more links of a host are being looked at. */
        record Over(String host) implements Event {
        }
    }

    /** Begins with hosts that wait, as many as there is room for. */
    void begin(boolean askedOnly) {
        int free = ports.settings().atOnce() - underway.size();
        if (free <= 0) {
            return;
        }
        var due = new Due(ports.clock().instant(), askedOnly);
        ports.store().read(session -> {
            var hosts = session.links().dueHosts(due, Set.copyOf(underway), free);
            hosts.forEach(host -> begin(host, session.links().due(due, host, LINKS_AT_A_TIME)));
            return hosts;
        });
    }

    private void begin(String host, List<WebLink> links) {
        underway.add(host);
        var thread = Thread.ofVirtual().name("kindred-link-" + host).unstarted(() -> visit(host, links));
        threads.add(thread);
        thread.start();
    }

    private void visit(String host, List<WebLink> links) {
        try {
            OneHost.look(surveyor, links, looked -> tell(new Event.Done(looked)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the service stops; what was not looked at is due still
        } finally {
            threads.remove(Thread.currentThread());
            tell(new Event.Over(host));
        }
    }

    private void tell(Event event) {
        events.add(event);
        news.run();
    }

    /** Hands over what was seen since; a host may be begun with again when what was seen of it is written down. */
    void settle(Logbook logbook) {
        var taken = new ArrayList<Event>();
        events.drainTo(taken);
        logbook.of(taken.stream().flatMap(event -> event instanceof Event.Done(var looked) ? java.util.stream.Stream.of(looked)
                : java.util.stream.Stream.<Looked>of()).toList());
        taken.forEach(event -> {
            if (event instanceof Event.Over(var host)) {
                underway.remove(host);
            }
        });
    }

    /** Whether nothing is being looked at or to be written down. */
    boolean isIdle() {
        return underway.isEmpty() && events.isEmpty();
    }

    /** Ends all looks. */
    void stop() {
        threads.forEach(Thread::interrupt);
    }
}
