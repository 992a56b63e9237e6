package org.kindred.store.preview;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.preview.Preview;

/** A preview. */
@Entity(name = "Preview")
@Table(name = "preview")
class PreviewRow {

    @Id
    String id;
    @Column(name = "item_id")
    long itemId;
    @Column(name = "created_at")
    Instant createdAt;
    @Column(name = "created_by")
    String createdBy;
    @Column(name = "ends_at")
    Instant endsAt;
    @Column(name = "revoked_at")
    @Nullable
    Instant revokedAt;

    @SuppressWarnings("NullAway.Init") // filled by Jakarta Persistence
    protected PreviewRow() {
    }

    PreviewRow(Preview preview, long itemId) {
        this.id = preview.id();
        this.itemId = itemId;
        this.createdAt = preview.createdAt();
        this.createdBy = preview.createdBy();
        this.endsAt = preview.until();
        this.revokedAt = preview.revokedAt().orElse(null);
    }

    /** @param ref of its item, as that is called now */
    Preview preview(ItemRef ref) {
        return new Preview(id, ref, createdAt, createdBy, endsAt, Optional.ofNullable(revokedAt));
    }
}
