package org.kindred.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The day of the file of retractions that counted until another one was taken over; none where none did. */
@Entity(name = "RetractionFilePast")
@Table(name = "retraction_file_past")
class RetractionFilePastRow {

    @Id
    @Column(name = "ends_at")
    Instant ends;
    @Nullable
    String checked;

    @SuppressWarnings("NullAway.Init") // filled by Jakarta Persistence
    protected RetractionFilePastRow() {
    }

    RetractionFilePastRow(Instant ends, @Nullable String checked) {
        this.ends = ends;
        this.checked = checked;
    }
}
