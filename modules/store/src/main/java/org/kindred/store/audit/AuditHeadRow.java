package org.kindred.store.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.kindred.kernel.audit.AuditHead;

/** The newest entry. Whoever holds this one row appends to the record alone. */
@Entity(name = "AuditHead")
@Table(name = "audit_head")
class AuditHeadRow {

    static final int ONLY = 1;

    @Id
    int id;
    long number;
    String seal;
    @Column(name = "key_fingerprint")
    String key;

    @SuppressWarnings("NullAway.Init") // filled by Jakarta Persistence
    protected AuditHeadRow() {
    }

    AuditHead head() {
        return new AuditHead(number, seal);
    }
}
