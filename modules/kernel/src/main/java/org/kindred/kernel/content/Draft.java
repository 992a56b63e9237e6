package org.kindred.kernel.content;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kindred.kernel.type.ContentType;
import org.kindred.kernel.value.Value;

/**
 * A content file understood: typed fields, a body, and what was noticed on the way.
 *
 * @param ref        the item it is
 * @param type       its content type
 * @param fields     the written fields that have a value, by their declared names (familiar names translated); texts of date fields
 *                   are {@code 2026-01-05}, those of instants {@code 2026-01-05T09:00:00Z}, relations are slugs
 * @param body       the parsed body
 * @param references relations and body references, all of them
 * @param findings   what reading found, none of which stops the item
 */
public record Draft(ItemRef ref, ContentType type, Value.Group fields, Body body, List<Reference> references,
        List<Finding> findings) {

    public Draft {
        references = List.copyOf(references);
        findings = List.copyOf(findings);
    }

    /** The title; every draft has one. */
    public String title() {
        return fields.text("title").orElseThrow();
    }

    /** Whether the editor marked it as not ready. */
    public boolean heldBack() {
        return fields.isTrue("draft");
    }

    /** When it may appear, if it should wait. */
    public Optional<Instant> publishAt() {
        return fields.text("publishDate").map(Instant::parse);
    }

    /** When it must go, if ever. */
    public Optional<Instant> expireAt() {
        return fields.text("expiryDate").map(Instant::parse);
    }
}
