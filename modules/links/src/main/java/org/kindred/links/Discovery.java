package org.kindred.links;

import java.util.Collection;
import java.util.stream.Collectors;
import org.kindred.kernel.content.Change;
import org.kindred.kernel.link.WebAddress;
import org.kindred.kernel.link.WebLink;

/** Finds addresses to which the content has begun to lead: all there are when it begins, then those of each change. Used by one thread. */
final class Discovery {

    private static final int BATCH = 500;

    private final Ports ports;
    private long position = -1;

    Discovery(Ports ports) {
        this.ports = ports;
    }

    /**
     * Takes a part of the way.
     *
     * @return whether there may be more
     */
    boolean advance() {
        return position < 0 ? begin() : follow();
    }

    /** What was looked for before this node began, or by another one, may have come in between. */
    void startAnew() {
        position = -1;
    }

    private boolean begin() {
        long last = ports.store().read(session -> session.lastChange());
        var unknown = ports.store().read(session -> session.links().unknown(BATCH));
        keep(unknown);
        if (unknown.size() < BATCH) {
            position = last;
        }
        return true;
    }

    private boolean follow() {
        var changes = ports.store().read(session -> session.changes(position, BATCH));
        if (changes.isEmpty()) {
            return false;
        }
        var items = changes.stream().map(Change::ref).map(ref -> ref.key()).collect(Collectors.toSet());
        keep(ports.store().read(session -> session.links().ledTo(items)));
        position = changes.getLast().number();
        return changes.size() == BATCH;
    }

    private void keep(Collection<WebAddress> addresses) {
        if (!addresses.isEmpty()) {
            var now = ports.clock().instant();
            ports.store().write(session -> {
                session.links().add(addresses.stream().map(address -> WebLink.begin(address, now)).toList());
                return addresses;
            });
        }
    }
}
