package org.kindred.store;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.content.Published;
import org.kindred.store.column.LargeColumn;

/** What is public of an item, compiled. */
@Entity(name = "Snapshot")
@Table(name = "snapshot")
class SnapshotRow {

    @Id
    @Column(name = "item_id")
    long itemId;
    @Column(name = "item_key")
    ItemKey key;
    String locale;
    int revision;
    String digest;
    @Column(name = "published_at")
    Instant publishedAt;
    @Column(name = "updated_at")
    Instant updatedAt;
    @Column(name = "compiled_at")
    Instant compiledAt;
    String compiler;
    @Column(name = "references_at")
    int referencesAt;
    @Convert(converter = LargeColumn.class)
    byte[] data;
    @Convert(converter = LargeColumn.class)
    byte[] card;
    @Convert(converter = LargeColumn.class)
    byte[] html;
    @Convert(converter = LargeColumn.class)
    byte[] text;
    @Convert(converter = LargeColumn.class)
    byte[] markdown;
    /** A key a line. */
    String embeds;

    @SuppressWarnings("NullAway.Init") // filled by Jakarta Persistence
    protected SnapshotRow() {
    }

    SnapshotRow(ItemRow item, Published published) {
        itemId = item.id;
        key = item.key;
        locale = item.locale;
        revision = published.revision();
        digest = published.digest();
        publishedAt = published.publishedAt();
        updatedAt = published.updatedAt();
        compiledAt = published.compiledAt();
        compiler = published.compiler();
        referencesAt = published.referencesAt();
        data = published.data();
        card = published.card();
        html = published.html();
        text = published.text();
        markdown = published.markdown();
        embeds = KeyLines.of(published.embeds());
    }

    Published published() {
        return new Published(key.in(locale), revision, digest, publishedAt, updatedAt, compiledAt, data, card, html, referencesAt, text,
                markdown, KeyLines.read(embeds), compiler);
    }
}
