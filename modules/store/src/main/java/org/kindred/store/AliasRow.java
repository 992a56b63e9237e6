package org.kindred.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** An old path that leads to an item. */
@Entity(name = "Alias")
@Table(name = "alias")
@IdClass(AliasRow.Key.class)
class AliasRow {

    @Id
    String path;
    @Id
    @Column(name = "item_id")
    long itemId;
    @Id
    @Column(name = "former_slug")
    boolean formerSlug;

    @SuppressWarnings("NullAway.Init") // filled by Jakarta Persistence
    protected AliasRow() {
    }

    AliasRow(String path, long itemId, boolean formerSlug) {
        this.path = path;
        this.itemId = itemId;
        this.formerSlug = formerSlug;
    }

    /** Several items may claim one path, and an item may declare a path that was its slug's. */
    @SuppressWarnings("NullAway.Init") // filled by Jakarta Persistence
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        String path;
        long itemId;
        boolean formerSlug;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && Objects.equals(key.path, path) && key.itemId == itemId && key.formerSlug == formerSlug;
        }

        @Override
        public int hashCode() {
            return Objects.hash(path, itemId, formerSlug);
        }
    }
}
