package org.kindred.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import org.kindred.kernel.content.ItemKey;

/** An item that a snapshot embeds, or refers to in vain. */
@Entity(name = "Link")
@Table(name = "link")
@IdClass(LinkRow.Key.class)
class LinkRow {

    @Id
    @Column(name = "item_id")
    long itemId;
    @Id
    ItemKey target;

    @SuppressWarnings("NullAway.Init") // filled by Jakarta Persistence
    protected LinkRow() {
    }

    LinkRow(long itemId, ItemKey target) {
        this.itemId = itemId;
        this.target = target;
    }

    /** Both columns. */
    @SuppressWarnings({"NullAway.Init", "serial"}) // filled by Jakarta Persistence, never serialized
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        long itemId;
        ItemKey target;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.itemId == itemId && Objects.equals(key.target, target);
        }

        @Override
        public int hashCode() {
            return Objects.hash(itemId, target);
        }
    }
}
