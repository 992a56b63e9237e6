package org.kindred.index;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;

/** Former states of the index that cursors by score go on in, each for some time after it last gave one. */
final class Generations {

    private final Duration time;
    private final Map<Long, Held> held = new HashMap<>();

    private record Held(Generation generation, long since) {
    }

    Generations(Duration time) {
        this.time = time;
    }

    /** Keeps a state that is open, from now. */
    synchronized void keep(Generation generation) throws IOException {
        if (held.put(generation.id(), new Held(generation, System.nanoTime())) == null) {
            generation.getIndexReader().incRef();
        }
        prune();
    }

    /** A state that is still kept, opened once more for the caller to close. */
    synchronized Optional<Generation> open(long id) throws IOException {
        prune();
        var found = Optional.ofNullable(held.get(id)).map(Held::generation);
        found.ifPresent(generation -> generation.getIndexReader().incRef());
        return found;
    }

    /** Lets go of all of them. */
    synchronized void clear() throws IOException {
        for (Held each : held.values()) {
            each.generation.getIndexReader().decRef();
        }
        held.clear();
    }

    private void prune() throws IOException {
        for (Iterator<Held> all = held.values().iterator(); all.hasNext();) {
            Held each = all.next();
            if (System.nanoTime() - each.since >= time.toNanos()) {
                all.remove();
                each.generation.getIndexReader().decRef();
            }
        }
    }
}
