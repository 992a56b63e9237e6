package org.kindred.kernel.audit;

import java.util.List;

/** The record, to be read. */
public interface AuditTrail {

    /** Entries that fulfil some conditions, newest first. */
    List<AuditEntry> entries(AuditQuery query);

    /** Entries with greater numbers, oldest first, as the chain runs. */
    List<AuditEntry> after(long number, int limit);

    /** The newest entry. */
    AuditHead head();
}
