package org.kindred.security.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kindred.kernel.audit.AuditChain;
import org.kindred.kernel.audit.AuditEntry;
import org.kindred.kernel.audit.AuditHead;
import org.kindred.kernel.audit.Sealing;

/** Goes through the whole record, and finds entries that were changed, removed, put in or cut off. */
public final class AuditCheck {

    private static final int BATCH = 1000;
    /** After so many, nobody needs more to know that something is wrong. */
    static final int TOLD = 20;

    private final Seals seals;
    private final Map<Long, List<String>> kept = new HashMap<>();
    private final List<String> faults = new ArrayList<>();
    private AuditHead last = AuditHead.NONE;

    private AuditCheck(Seals seals, Collection<AuditHead> heads) {
        this.seals = seals;
        heads.forEach(head -> kept.computeIfAbsent(head.number(), number -> new ArrayList<>()).add(head.seal()));
    }

    /**
     * What came of it.
     *
     * @param entries how many entries there are
     * @param head    the newest one, to be kept for the next time
     * @param heads   how many kept heads it was compared with
     * @param notes   what could not be checked, and why; one sentence each
     * @param faults  what is wrong, one sentence each, the first {@value #TOLD}; empty if all is well
     */
    public record Result(long entries, AuditHead head, int heads, List<String> notes, List<String> faults) {
        public Result {
            notes = List.copyOf(notes);
            faults = List.copyOf(faults);
        }
    }

    /**
     * Checks a record.
     *
     * @param sealing the key that it must end under
     * @param former  others that may have sealed what was before
     * @param heads as they were kept outside the database; without them an end that was cut off does not show
     */
    public static Result run(AuditChain trail, Sealing sealing, Collection<? extends Sealing> former, Collection<AuditHead> heads) {
        return new AuditCheck(new Seals(sealing, former), heads).run(trail, heads.size());
    }

    private Result run(AuditChain trail, int heads) {
        long entries = 0;
        for (var batch = trail.after(0, BATCH); !batch.isEmpty(); batch = trail.after(batch.getLast().number(), BATCH)) {
            batch.forEach(this::next);
            entries += batch.size();
        }
        var head = trail.head();
        if (!head.equals(last)) {
            fault("The newest entry is %d, and the record's head names %d: entries at the end were removed or added."
                    .formatted(last.number(), head.number()));
        }
        kept.keySet().stream().filter(number -> number > last.number()).max(Long::compare).ifPresent(
                number -> fault("The log names entry %d, and the newest one is %d: the end was cut off.".formatted(number, last.number())));
        seals.end().forEach(this::fault);
        return new Result(entries, head, heads, seals.notes(), faults);
    }

    private void next(AuditEntry entry) {
        if (entry.number() != last.number() + 1) {
            fault("After entry %d comes %d: what was between them is gone.".formatted(last.number(), entry.number()));
        }
        seals.next(last.seal(), entry).forEach(this::fault);
        if (kept.getOrDefault(entry.number(), List.of()).stream().anyMatch(seal -> !seal.equals(entry.seal()))) {
            fault("Entry %d has another seal than the log: the record was written anew.".formatted(entry.number()));
        }
        last = new AuditHead(entry.number(), entry.seal());
    }

    private void fault(String sentence) {
        if (faults.size() < TOLD) {
            faults.add(sentence);
        }
    }
}
