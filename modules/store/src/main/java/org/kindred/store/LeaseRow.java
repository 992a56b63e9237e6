package org.kindred.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A task that one owner has taken until a moment of the database's clock. */
@Entity(name = "Lease")
@Table(name = "lease")
class LeaseRow {

    @Id
    String name;
    String owner;
    Instant until;

    @SuppressWarnings("NullAway.Init") // filled by Jakarta Persistence
    protected LeaseRow() {
    }

    LeaseRow(String name, String owner, Instant until) {
        this.name = name;
        this.owner = owner;
        this.until = until;
    }

    /** A transaction that began long ago has an old clock: nobody's time becomes shorter by it. */
    final void holdFor(String holder, Instant end) {
        until = owner.equals(holder) && until.isAfter(end) ? until : end;
        owner = holder;
    }

    boolean isFree(String candidate, Instant now) {
        return owner.equals(candidate) || !until.isAfter(now);
    }
}
