package org.kindred.kernel.audit;

import java.util.List;

/** The record as it runs, from its first entry to its head: what it takes to check it, wherever it lies. */
public interface AuditChain {

    /** Entries with greater numbers, oldest first. */
    List<AuditEntry> after(long number, int limit);

    /** The newest entry. */
    AuditHead head();
}
