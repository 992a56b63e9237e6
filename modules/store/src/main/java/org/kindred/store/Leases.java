package org.kindred.store;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Tasks that one owner at a time has taken. */
final class Leases {

    private final EntityManager manager;

    Leases(EntityManager manager) {
        this.manager = manager;
    }

    boolean take(String name, String owner, Duration time) {
        Instant now = now();
        LeaseRow lease = manager.find(LeaseRow.class, name, LockModeType.PESSIMISTIC_WRITE);
        if (lease == null) {
            // only one of two that find no row may add it: they queue at the counter, then look again
            manager.find(CounterRow.class, CounterRow.ONLY, LockModeType.PESSIMISTIC_WRITE);
            lease = manager.find(LeaseRow.class, name, LockModeType.PESSIMISTIC_WRITE);
        }
        if (lease == null) {
            manager.persist(new LeaseRow(name, owner, now.plus(time)));
            manager.flush();
            return true;
        }
        if (!lease.isFree(owner, now)) {
            return false;
        }
        lease.holdFor(owner, now.plus(time));
        manager.flush();
        return true;
    }

    boolean prolong(String name, String owner, Duration time) {
        Instant now = now();
        LeaseRow lease = manager.find(LeaseRow.class, name, LockModeType.PESSIMISTIC_WRITE);
        if (lease == null || !lease.owner.equals(owner)) {
            return false;
        }
        lease.holdFor(owner, now.plus(time));
        manager.flush();
        return true;
    }

    void release(String name, String owner) {
        manager.createQuery("delete from Lease l where l.name = :name and l.owner = :owner").setParameter("name", name)
                .setParameter("owner", owner).executeUpdate();
    }

    /** Drivers differ in what they make of a moment. */
    private Instant now() {
        Object now = manager.createQuery("select current_timestamp from Counter c", Object.class).getSingleResult();
        return now instanceof OffsetDateTime moment ? moment.toInstant() : ((Timestamp) now).toInstant();
    }
}
