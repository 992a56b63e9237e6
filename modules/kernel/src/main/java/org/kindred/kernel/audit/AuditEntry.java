package org.kindred.kernel.audit;

import java.time.Instant;

/**
 * An act as it stands in the record.
 *
 * @param number from 1, without gaps, in the order of commits
 * @param at     when it was recorded, to the microsecond
 * @param act    what was done
 * @param seal   over all of this and the seal of the entry before it
 */
public record AuditEntry(long number, Instant at, Act act, String seal) {
}
