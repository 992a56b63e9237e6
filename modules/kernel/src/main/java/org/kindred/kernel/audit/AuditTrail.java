package org.kindred.kernel.audit;

import java.util.List;
import org.kindred.kernel.query.Filter;

/** The record, to be read. */
public interface AuditTrail {

    /** Entries that fulfil some conditions, newest first. */
    List<AuditEntry> entries(AuditQuery query);

    /** How many entries fulfil a filter. */
    long count(Filter filter);

    /** Entries with greater numbers, oldest first, as the chain runs. */
    List<AuditEntry> after(long number, int limit);

    /** The newest entry. */
    AuditHead head();
}
