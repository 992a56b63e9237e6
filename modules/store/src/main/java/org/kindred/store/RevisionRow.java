package org.kindred.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.content.Revision;

/** A whole content file, as it was saved. */
@Entity(name = "Revision")
@Table(name = "revision")
@IdClass(RevisionRow.Key.class)
class RevisionRow {

    @Id
    @Column(name = "item_id")
    long itemId;
    @Id
    int number;
    String path;
    byte[] source;
    String author;
    @Column(name = "saved_at")
    Instant savedAt;
    String message;

    @SuppressWarnings("NullAway.Init") // filled by Jakarta Persistence
    protected RevisionRow() {
    }

    RevisionRow(ItemRow item, Revision revision) {
        itemId = item.id;
        number = revision.number();
        path = revision.path();
        source = revision.source();
        author = revision.author();
        savedAt = revision.savedAt();
        message = revision.message();
    }

    Revision revision(ItemRef ref) {
        return new Revision(ref, number, path, source, author, savedAt, message);
    }

    /** The two columns that name a revision. */
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        long itemId;
        int number;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.itemId == itemId && key.number == number;
        }

        @Override
        public int hashCode() {
            return Objects.hash(itemId, number);
        }
    }
}
