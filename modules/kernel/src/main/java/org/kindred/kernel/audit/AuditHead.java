package org.kindred.kernel.audit;

/**
 * The newest entry of the record, by which the whole of it can be checked.
 *
 * @param number 0 before the first entry
 * @param seal   {@code ""} before the first entry
 */
public record AuditHead(long number, String seal) {

    /** Before the first entry. */
    public static final AuditHead NONE = new AuditHead(0, "");
}
