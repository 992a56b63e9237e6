package org.kindred.links;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kindred.kernel.link.LinkRecords.Due;
import org.kindred.kernel.link.WebLink;
import org.kindred.links.look.Surveyor;

/**
 * Looks at what is due, many hosts at the same time, each on a virtual thread of its own that never touches the store. Of a host a few links
 * are taken at a time, so that no more is kept in memory than is being looked at, however many wait and however long a host keeps us.
 */
final class Rounds {

    private static final int LINKS_AT_A_TIME = 20;
    /** A host at which something went wrong that nobody foresaw is left alone for so long: its links are due still, and would be at once. */
    static final Duration REST = Duration.ofMinutes(15);

    private final Ports ports;
    private final Surveyor surveyor;
    private final Runnable news;
    private final Set<String> underway = ConcurrentHashMap.newKeySet();
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
    /** Hosts that are left alone, and until when. */
    private final Map<String, Instant> resting = new HashMap<>();
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

        /** No more links of a host are being looked at; whether that went as it should. */
        record Over(String host, boolean well) implements Event {
        }
    }

    /** Begins with hosts that wait, as many as there is room for. */
    void begin(boolean askedOnly) {
        int free = ports.settings().atOnce() - underway.size();
        if (free <= 0) {
            return;
        }
        var now = ports.clock().instant();
        resting.values().removeIf(until -> !until.isAfter(now));
        var due = new Due(now, askedOnly);
        var except = Stream.concat(underway.stream(), resting.keySet().stream()).collect(Collectors.toSet());
        ports.store().read(session -> {
            var hosts = session.links().dueHosts(due, except, free);
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
        boolean well = false;
        try {
            OneHost.look(surveyor, links, looked -> tell(new Event.Done(looked)));
            well = true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the service stops; what was not looked at is due still
        } finally {
            threads.remove(Thread.currentThread());
            tell(new Event.Over(host, well));
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
        logbook.of(taken.stream().flatMap(event -> event instanceof Event.Done(var looked) ? Stream.of(looked)
                : Stream.<Looked>of()).toList());
        taken.forEach(event -> {
            if (event instanceof Event.Over(var host, var well)) {
                underway.remove(host);
                if (!well) {
                    resting.put(host, ports.clock().instant().plus(REST));
                }
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
