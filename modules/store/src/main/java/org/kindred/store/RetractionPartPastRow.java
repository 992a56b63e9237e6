package org.kindred.store;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import org.kindred.store.column.LargeColumn;

/** What a part held until another file of retractions said something else. */
@Entity(name = "RetractionPartPast")
@Table(name = "retraction_part_past")
@IdClass(RetractionPartPastRow.Key.class)
class RetractionPartPastRow {

    @Id
    int part;
    @Id
    @Column(name = "ends_at")
    Instant ends;
    @Convert(converter = LargeColumn.class)
    byte[] notices;

    @SuppressWarnings("NullAway.Init") // filled by Jakarta Persistence
    protected RetractionPartPastRow() {
    }

    RetractionPartPastRow(int part, Instant ends, byte[] notices) {
        this.part = part;
        this.ends = ends;
        this.notices = notices;
    }

    /** The two columns that name one. */
    @SuppressWarnings({"NullAway.Init", "serial"}) // filled by Jakarta Persistence, never serialized
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        int part;
        Instant ends;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.part == part && Objects.equals(key.ends, ends);
        }

        @Override
        public int hashCode() {
            return Objects.hash(part, ends);
        }
    }
}
