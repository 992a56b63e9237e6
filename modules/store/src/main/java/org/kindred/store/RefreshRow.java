package org.kindred.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.kindred.kernel.content.ItemKey;

/** A snapshot that waits to be compiled again because of another item; it may wait because of several. */
@Entity(name = "Refresh")
@Table(name = "refresh")
class RefreshRow {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "refresh_ids")
    @SequenceGenerator(name = "refresh_ids", sequenceName = "refresh_ids", allocationSize = 500)
    long id;
    @Column(name = "item_id")
    long itemId;
    ItemKey because;

    @SuppressWarnings("NullAway.Init") // filled by Jakarta Persistence
    protected RefreshRow() {
    }

    RefreshRow(long itemId, ItemKey because) {
        this.itemId = itemId;
        this.because = because;
    }
}
