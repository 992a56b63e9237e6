package org.kindred.store.audit;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kindred.kernel.audit.Act;
import org.kindred.kernel.audit.AuditBook;
import org.kindred.kernel.audit.AuditEntry;
import org.kindred.kernel.audit.AuditHead;
import org.kindred.kernel.audit.Sealing;
import org.kindred.kernel.problem.StorageFailed;

/** Gathers what a transaction did, and records it at its end. */
public final class AuditWriting extends AuditReading implements AuditBook {

    private final EntityManager manager;
    private final Sealing sealing;
    private final List<Act> acts = new ArrayList<>();

    /** @param manager of the session's transaction */
    public AuditWriting(EntityManager manager, Sealing sealing) {
        super(manager);
        this.manager = manager;
        this.sealing = sealing;
    }

    @Override
    public void record(Act act) {
        acts.add(act);
    }

    /**
     * Numbers, seals and writes what was recorded. Others wait from here until the commit, so it comes last.
     *
     * @return the newest entry, if there is a new one
     * @throws StorageFailed if the record was begun with another key
     */
    public Optional<AuditHead> finish() {
        if (acts.isEmpty()) {
            return Optional.empty();
        }
        var row = manager.find(AuditHeadRow.class, AuditHeadRow.ONLY, LockModeType.PESSIMISTIC_WRITE);
        claim(row, sealing);
        for (Act act : acts) {
            append(row, act, sealing);
        }
        manager.flush();
        return Optional.of(row.head());
    }

    private void append(AuditHeadRow head, Act act, Sealing sealing) {
        Instant at = Instant.now().truncatedTo(ChronoUnit.MICROS);
        head.number++;
        head.seal = sealing.seal(head.seal, head.number, at, act);
        manager.persist(new AuditRow(new AuditEntry(head.number, at, act, head.seal)));
    }

    /**
     * Begins the record with a key, or makes sure that it goes on under this one. Where it was sealed with one of the former keys, a last
     * entry under that one names the new one.
     *
     * @return the newest entry, if there is a new one
     * @throws StorageFailed if it was sealed with a key that is not known
     */
    public Optional<AuditHead> requireKey() {
        var row = manager.find(AuditHeadRow.class, AuditHeadRow.ONLY, LockModeType.PESSIMISTIC_WRITE);
        var former = sealing.former().stream().filter(earlier -> earlier.fingerprint().equals(row.key)).findFirst();
        former.ifPresent(earlier -> {
            append(row, Act.keyChange("operator", Act.KEY_CHANGED, row.key, sealing.fingerprint()), earlier);
            row.key = sealing.fingerprint();
        });
        claim(row, sealing);
        manager.flush();
        return former.map(earlier -> row.head());
    }

    private static void claim(AuditHeadRow row, Sealing sealing) {
        if (row.key.isEmpty()) {
            row.key = sealing.fingerprint();
        } else if (!row.key.equals(sealing.fingerprint())) {
            throw new StorageFailed(
                    "The audit of this database was begun with another key. Give this node the key that the others have: the "
                            + "setting kindred.audit.key, or the file audit.key of the data folder it was begun in.");
        }
    }
}
