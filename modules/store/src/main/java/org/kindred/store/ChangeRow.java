package org.kindred.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.kindred.kernel.content.Change;
import org.kindred.kernel.content.ItemKey;

/** An entry of the change log. */
@Entity(name = "Change")
@Table(name = "change_log")
class ChangeRow {

    @Id
    long number;
    @Enumerated(EnumType.STRING)
    Change.Kind kind;
    @Column(name = "item_key")
    ItemKey key;
    String locale;
    String digest;
    Instant at;

    @SuppressWarnings("NullAway.Init") // filled by Jakarta Persistence
    protected ChangeRow() {
    }

    ChangeRow(long number, Change change, Instant at) {
        this.number = number;
        kind = change.kind();
        key = change.ref().key();
        locale = change.ref().locale();
        digest = change.digest();
        this.at = at;
    }

    Change change() {
        return new Change(number, kind, key.in(locale), digest, at);
    }
}
