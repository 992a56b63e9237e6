package org.kindred.links;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.kindred.kernel.link.LinkState;
import org.kindred.kernel.link.Visit;
import org.kindred.kernel.link.WebAddress;
import org.kindred.kernel.link.WebLink;
import org.kindred.kernel.store.ReadSession;
import org.kindred.kernel.store.WriteSession;
import org.kindred.links.look.Seen;

/** Writes down what came of looks, and has items made anew that tell what no longer holds. Used by one thread. */
final class Logbook {

    private static final int BATCH = 100;
    /** Links are not looked at all at the same time of day. */
    private static final int SPREAD = 10;
    private static final int HEX = 16;

    private final Ports ports;
    private final LinkSettings settings;

    Logbook(Ports ports) {
        this.ports = ports;
        this.settings = ports.settings();
    }

    /** Writes down looks. */
    void of(List<Looked> looks) {
        for (int from = 0; from < looks.size(); from += BATCH) {
            write(looks.subList(from, Math.min(looks.size(), from + BATCH)));
        }
    }

    /** The change log is held only where items change. */
    private void write(List<Looked> looks) {
        var telling = telling(ports.clock().instant());
        boolean loud = looks.stream().anyMatch(looked -> telling.isOutdated(after(looked.link(), looked.seen())));
        Function<WriteSession, Integer> work = session -> write(session, looks, loud);
        if (loud) {
            ports.readers().write(work);
        } else {
            ports.store().write(work);
        }
    }

    private int write(WriteSession session, List<Looked> looks, boolean loud) {
        var changed = new ArrayList<WebLink>();
        looks.forEach(looked -> session.links().hold(looked.link().address().id()).ifPresent(held -> {
            var after = after(held, looked.seen());
            session.links().put(after, after.last().orElseThrow(), settings.history());
            changed.add(after);
        }));
        looks.forEach(looked -> looked.seen().comeBack()
                .ifPresent(until -> session.links().postpone(looked.link().address().host(), until)));
        if (loud) {
            tell(session, changed);
        }
        return changed.size();
    }

    /** Has items made anew that tell of links what no longer holds. The session holds the change log. */
    void tell(WriteSession session, List<WebLink> links) {
        var telling = telling(ports.clock().instant());
        var outdated = links.stream().filter(telling::isOutdated).toList();
        outdated.forEach(link -> session.links().put(link.telling(telling.now(link))));
        ports.readers().tell(session, outdated.stream().map(WebLink::address).toList());
    }

    /**
     * Has items made anew where something has changed by itself.
     *
     * @return whether there may be more
     */
    boolean catchUp() {
        var found = ports.store().read(this::outdated);
        if (found.isEmpty()) {
            return false;
        }
        ports.readers().write(session -> {
            var now = ports.clock().instant();
            var held = found.stream().flatMap(link -> session.links().hold(link.address().id()).stream())
                    .map(link -> link.with(link.overrule().filter(word -> word.holds(now)))).toList();
            held.forEach(session.links()::put);
            tell(session, held);
            return held;
        });
        return true;
    }

    /** Some of those that are; where the store only supposes it of many, they are gone through until there is one, or the end. */
    private List<WebLink> outdated(ReadSession session) {
        var now = ports.clock().instant();
        var site = ports.site().get();
        var deadSince = site.links().hideAfter()
                .map(grace -> LocalDate.ofInstant(now, site.timeZone()).minus(grace).plusDays(1).atStartOfDay(site.timeZone()).toInstant());
        var supposed = session.links().outdated(now, deadSince, "", BATCH);
        var found = outdated(supposed, now);
        while (found.isEmpty() && supposed.size() == BATCH) {
            supposed = session.links().outdated(now, deadSince, supposed.getLast().address().id(), BATCH);
            found = outdated(supposed, now);
        }
        return found;
    }

    private List<WebLink> outdated(List<WebLink> supposed, Instant now) {
        return supposed.stream()
                .filter(link -> link.overrule().filter(word -> !word.holds(now)).isPresent() || telling(now).isOutdated(link)).toList();
    }

    private Telling telling(Instant now) {
        return new Telling(ports.site().get(), now, settings.tellAfter());
    }

    /** A link after a look. */
    private WebLink after(WebLink link, Seen seen) {
        var day = LocalDate.ofInstant(seen.at(), ports.site().get().timeZone());
        var standing = Standings.after(link.standing(), seen.verdict(), seen.at(), day, settings.deadAfter());
        var visit = new Visit(seen.at(), seen.took(), seen.verdict(), seen.status(), printable(seen.reason()), seen.redirects(),
                standing.state());
        return new WebLink(link.address(), standing, java.util.Optional.of(visit), seen.page(),
                next(link.address(), seen, standing.state()),
                false, link.overrule(), link.told());
    }

    /** What has been dead for long is looked at less often. */
    private Instant next(WebAddress address, Seen seen, LinkState state) {
        var every = settings.every();
        long share = Long.parseLong(address.id().substring(0, 4), HEX);
        var spread = every.dividedBy(SPREAD).multipliedBy(share).dividedBy(1L << HEX);
        var next = seen.at().plus(state == LinkState.DEAD ? every.multipliedBy(2) : every).plus(spread);
        return seen.comeBack().filter(until -> until.isBefore(next) || seen.verdict() == org.kindred.kernel.link.Verdict.BUSY)
                .orElse(next);
    }

    /** What a database can keep and a terminal can show. */
    private static String printable(String text) {
        String shown = text.replaceAll("[\\p{Cntrl}&&[^\n\t]]", "\uFFFD");
        return shown.length() <= 500 ? shown : shown.substring(0, 500) + "…";
    }

    /** Forgets what leads nowhere from here any more. */
    void forget(Duration kept) {
        var before = ports.clock().instant().minus(kept);
        ports.store().write(session -> session.links().forgetUnused(before));
    }
}
