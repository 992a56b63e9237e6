package org.kindred.store;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.kindred.kernel.citation.WorkIdentifier;
import org.kindred.store.column.LargeColumn;

/** What the operator's file of retractions says of those works whose names fall into one part. */
@Entity(name = "RetractionPart")
@Table(name = "retraction_part")
class RetractionPartRow {

    /** With 120,000 works, each part has some 20 kB. */
    private static final int PARTS = 512;

    @Id
    int id;
    @Convert(converter = LargeColumn.class)
    byte[] notices;

    @SuppressWarnings("NullAway.Init") // filled by Jakarta Persistence
    protected RetractionPartRow() {
    }

    RetractionPartRow(int id, byte[] notices) {
        this.id = id;
        this.notices = notices;
    }

    /** Into which part a work's name falls; the hash of a text is the same everywhere. */
    static int part(WorkIdentifier work) {
        return 1 + Math.floorMod(work.key().hashCode(), PARTS); // none is 0, which JPA takes for no key
    }
}
