package org.kindred.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.history.Publication;

/** A time during which a revision was what readers got, under the names that its item had then. */
@Entity(name = "Publication")
@Table(name = "publication")
@IdClass(PublicationRow.Key.class)
class PublicationRow {

    @Id
    @Column(name = "item_id")
    long itemId;
    @Id
    @Column(name = "begins_at")
    Instant begins;
    @Column(name = "ends_at")
    @Nullable
    Instant ends;
    @Column(name = "item_key")
    ItemKey key;
    String locale;
    int revision;

    @SuppressWarnings("NullAway.Init") // filled by Jakarta Persistence
    protected PublicationRow() {
    }

    PublicationRow(long itemId, Shown shown, Instant begins) {
        this.itemId = itemId;
        this.begins = begins;
        this.key = shown.key();
        this.locale = shown.locale();
        this.revision = shown.revision();
    }

    /**
     * What a transaction shows of an item in the end.
     *
     * @param revision 0 for nothing
     */
    record Shown(ItemKey key, String locale, int revision) {
    }

    Shown shown() {
        return new Shown(key, locale, revision);
    }

    Publication publication() {
        return new Publication(itemId, key.in(locale), revision, begins, Optional.ofNullable(ends));
    }

    /** The two columns that name one. */
    @SuppressWarnings({"NullAway.Init", "serial"}) // filled by Jakarta Persistence, never serialized
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        long itemId;
        Instant begins;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.itemId == itemId && Objects.equals(key.begins, begins);
        }

        @Override
        public int hashCode() {
            return Objects.hash(itemId, begins);
        }
    }
}
