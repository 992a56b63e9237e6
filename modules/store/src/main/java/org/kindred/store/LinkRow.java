package org.kindred.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.kindred.kernel.content.ItemKey;

/** An item that a snapshot embeds, or refers to in vain. */
@Entity(name = "Link")
@Table(name = "link")
@IdClass(LinkRow.Key.class)
class LinkRow {

    private static final int TOGETHER = 50;

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

    /** Adds rows, many by one statement: links are half of all rows, and one by one they take three times as long. */
    static void insert(EntityManager manager, List<LinkRow> links) {
        for (int from = 0; from < links.size(); from += TOGETHER) {
            var some = links.subList(from, Math.min(links.size(), from + TOGETHER));
            var query = manager.createNativeQuery(
                    "insert into link (item_id, target) values " + String.join(", ", Collections.nCopies(some.size(), "(?, ?)")));
            for (int i = 0; i < some.size(); i++) {
                query.setParameter(2 * i + 1, some.get(i).itemId).setParameter(2 * i + 2, some.get(i).target.toString());
            }
            query.executeUpdate();
        }
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
