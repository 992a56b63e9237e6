package org.kindred.store.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.kindred.kernel.audit.Act;
import org.kindred.kernel.audit.AuditEntry;

/** An entry. */
@Entity(name = "Audit")
@Table(name = "audit")
class AuditRow {

    @Id
    long number;
    Instant at;
    @Column(name = "by_whom")
    String by;
    String verb;
    String subject;
    String details;
    String seal;

    @SuppressWarnings("NullAway.Init") // filled by Jakarta Persistence
    protected AuditRow() {
    }

    AuditRow(AuditEntry entry) {
        number = entry.number();
        at = entry.at();
        by = entry.act().by();
        verb = entry.act().verb();
        subject = entry.act().subject();
        details = AuditDetails.written(entry.act().details());
        seal = entry.seal();
    }

    AuditEntry entry() {
        return new AuditEntry(number, at, new Act(by, verb, subject, AuditDetails.read(details)), seal);
    }
}
