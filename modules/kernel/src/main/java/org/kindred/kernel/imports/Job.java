package org.kindred.kernel.imports;

import java.time.Instant;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.kindred.kernel.access.Caller;

/**
 * An import, as far as it has come. It is kept for good until it is long over: whatever stops a node, it goes on from where it stood.
 *
 * @param id         its name in addresses
 * @param format     the name of the format
 * @param name       of the file, or {@code ""}
 * @param options    how it goes about it
 * @param caller     who handed the file in, with what they might do then
 * @param size       of the file, in bytes
 * @param state      where it stands
 * @param planned    whether all of the file was worked out; only then anything of it is written
 * @param cancelling whether somebody wants it to stop
 * @param attempts   how often it was begun without coming any further
 * @param done       how many things of the file are done
 * @param total      how many there are, 0 while that is not known; until all of it is planned there may be more
 * @param counts     how many things came to what end, by the words of {@link Outcome.Action}
 * @param reason     why it failed, one sentence; {@code ""} unless it did
 * @param createdAt  when it was handed in
 * @param endedAt    when it was over
 */
public record Job(String id, String format, String name, Submission.Options options, Caller caller, long size, State state,
        boolean planned, boolean cancelling, int attempts, int done, int total, SortedMap<String, Integer> counts, String reason,
        Instant createdAt, Optional<Instant> endedAt) {

    public Job {
        counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    }

    /** One that waits, of which nothing is known yet but what was handed in. */
    public static Job waiting(String id, Submission.Order order, Instant now) {
        return new Job(id, order.format().name(), order.name(), order.options(), order.caller(), 0, State.WAITING, false, false, 0, 0, 0,
                Collections.emptySortedMap(), "", now, Optional.empty());
    }

    /** Who handed the file in, by name. */
    public String author() {
        return caller.name();
    }

    /** Begun once more. */
    public Job begun() {
        return with(State.RUNNING, planned, cancelling, attempts + 1, total, "", Optional.empty());
    }

    /** Put back: it could not be begun now, for a reason that says nothing of it. */
    public Job putBack() {
        return with(state, planned, cancelling, Math.max(0, attempts - 1), total, "", Optional.empty());
    }

    /** Worked out. */
    public Job planned(int steps) {
        return with(state, true, cancelling, 0, steps, "", Optional.empty());
    }

    /** About to be worked out: so many things are known of. */
    public Job expecting(int things) {
        return with(state, planned, cancelling, attempts, things, reason, endedAt);
    }

    /** Further than before. */
    public Job advanced() {
        return with(state, planned, cancelling, 0, total, "", Optional.empty());
    }

    /** To be stopped as soon as that can be. */
    public Job stopping() {
        return with(state, planned, true, attempts, total, "", Optional.empty());
    }

    /** Over. */
    public Job ended(State end, String why, Instant now) {
        return with(end, planned, cancelling, attempts, total, why, Optional.of(now));
    }

    private Job with(State other, boolean isPlanned, boolean stops, int tried, int all, String why, Optional<Instant> end) {
        return new Job(id, format, name, options, caller, size, other, isPlanned, stops, tried, done, all, counts, why, createdAt, end);
    }

    /** Where a job stands. */
    public enum State {
        /** It waits for its turn. */
        WAITING,
        /** It is being done, or would be if the node that did it had not stopped. */
        RUNNING,
        /** All of it is done, and durable. */
        DONE,
        /** It was stopped by something; what it did until then is durable, and stands among its outcomes. */
        FAILED,
        /** Somebody stopped it; what it did until then is durable. */
        CANCELLED;

        /** As in JSON: {@code done}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
