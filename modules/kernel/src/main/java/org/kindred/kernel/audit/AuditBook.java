package org.kindred.kernel.audit;

/** The record, to be written. An act is recorded in the transaction that does it: neither stands without the other. */
public interface AuditBook extends AuditTrail {

    /** Records an act. Its number, moment and seal are made as the last thing before the commit. */
    void record(Act act);
}
