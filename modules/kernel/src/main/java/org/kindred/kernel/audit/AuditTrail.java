package org.kindred.kernel.audit;

import java.util.List;
import org.kindred.kernel.query.Filter;

/** The record, to be searched. */
public interface AuditTrail extends AuditChain {

    /** Entries that fulfil some conditions, newest first. */
    List<AuditEntry> entries(AuditQuery query);

    /** How many entries fulfil a filter. */
    long count(Filter filter);
}
