package org.kindred.store.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kindred.kernel.audit.Act;
import org.kindred.kernel.audit.AuditChain;
import org.kindred.kernel.audit.AuditEntry;
import org.kindred.kernel.audit.AuditHead;
import org.kindred.store.audit.AuditDetails;

/** The record in a backup, read as it stands there. */
final class AuditPart implements AuditChain {

    private final AuditHead head;
    private final PartReader rows;

    AuditPart(AuditHead head, PartReader rows) {
        this.head = head;
        this.rows = rows;
    }

    /** The next ones: whoever goes through it all asks for those after the last one it was given. */
    @Override
    public List<AuditEntry> after(long number, int limit) {
        var entries = new ArrayList<AuditEntry>();
        try {
            while (entries.size() < limit) {
                var row = rows.next();
                if (row.isEmpty()) {
                    return entries;
                }
                entries.add(entry(row.get()));
            }
            return entries;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private AuditEntry entry(@Nullable Object[] row) {
        var act = new Act(text(row, "by_whom"), text(row, "verb"), text(row, "subject"), AuditDetails.read(text(row, "details")));
        return new AuditEntry((Long) value(row, "number"), ((OffsetDateTime) value(row, "at")).toInstant(), act, text(row, "seal"));
    }

    private String text(@Nullable Object[] row, String column) {
        return (String) value(row, column);
    }

    private Object value(@Nullable Object[] row, String column) {
        return Objects.requireNonNull(row[rows.place(column)], column);
    }

    @Override
    public AuditHead head() {
        return head;
    }
}
