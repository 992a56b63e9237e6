package org.kindred.store;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.kindred.store.column.LargeColumn;

/** The {@code site.yaml} last imported. */
@Entity(name = "Site")
@Table(name = "site")
class SiteRow {

    static final int ONLY = 1;

    @Id
    int id = ONLY;
    @Convert(converter = LargeColumn.class)
    byte[] source;

    @SuppressWarnings("NullAway.Init") // filled by Jakarta Persistence
    protected SiteRow() {
    }

    SiteRow(byte[] source) {
        this.source = source;
    }
}
