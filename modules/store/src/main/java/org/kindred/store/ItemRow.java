package org.kindred.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.content.State;
import org.kindred.kernel.store.Item;

/** An item in one locale. */
@Entity(name = "Item")
@Table(name = "item")
class ItemRow {

    private static final int LONGEST_TITLE = 200;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "item_ids")
    @SequenceGenerator(name = "item_ids", sequenceName = "item_ids", allocationSize = 500)
    long id;

    @Column(name = "item_key")
    ItemKey key;
    String locale;

    /** Both parts of the key, and the newest text in short, to be listed by. */
    String type;
    String slug;
    @Nullable
    String title;
    @Column(name = "updated_at")
    Instant updatedAt = Instant.EPOCH;
    @Column(name = "updated_by")
    String updatedBy = "";

    @Enumerated(EnumType.STRING)
    State state = State.DRAFT;
    int revision;
    @Column(name = "public_revision")
    int publicRevision;
    /** The digest of its snapshot; null exactly when nothing of it is public. */
    @Column(name = "public_digest")
    @Nullable
    String publicDigest;
    /** The revision that waits to become public, 0 if none does. */
    @Column(name = "scheduled_revision")
    int scheduledRevision;
    @Column(name = "first_published")
    @Nullable
    Instant firstPublished;
    @Column(name = "publish_at")
    @Nullable
    Instant publishAt;
    @Column(name = "scheduled_until")
    @Nullable
    Instant scheduledUntil;
    @Column(name = "expire_at")
    @Nullable
    Instant expireAt;
    /** The earlier of the two that is still to come true. */
    @Column(name = "due_at")
    @Nullable
    Instant dueAt;
    @Column(name = "file_path")
    @Nullable
    String filePath;
    @Column(name = "file_digest")
    @Nullable
    String fileDigest;
    @Column(name = "file_revision")
    int fileRevision;

    @SuppressWarnings("NullAway.Init") // filled by Jakarta Persistence
    protected ItemRow() {
    }

    ItemRow(ItemRef ref) {
        name(ref);
    }

    final void name(ItemRef ref) {
        key = ref.key();
        type = ref.type();
        slug = ref.slug();
        locale = ref.locale();
    }

    /** Keeps as much of a title as a list shows, and as an index of PostgreSQL takes. */
    void call(String text) {
        String known = text.replace("\0", "");
        title = known.length() <= LONGEST_TITLE ? known
                : known.substring(0, known.offsetByCodePoints(0, known.codePointCount(0, LONGEST_TITLE)));
    }

    ItemRef ref() {
        return key.in(locale);
    }

    boolean isPublic() {
        return publicDigest != null;
    }

    Item item() {
        return new Item(ref(), state, revision, publicRevision, scheduledRevision, Optional.ofNullable(firstPublished),
                Optional.ofNullable(publishAt),
                Optional.ofNullable(scheduledUntil), Optional.ofNullable(expireAt), origin());
    }

    private Optional<Item.Origin> origin() {
        return filePath == null || fileDigest == null ? Optional.empty()
                : Optional.of(new Item.Origin(filePath, fileDigest, fileRevision));
    }

    /** Takes everything over but the name and the number of the newest revision, which is counted as revisions are added. */
    void take(Item item) {
        state = item.state();
        publicRevision = item.publishedRevision();
        scheduledRevision = item.scheduledRevision();
        firstPublished = item.firstPublished().orElse(null);
        publishAt = item.publishAt().orElse(null);
        scheduledUntil = item.scheduledUntil().orElse(null);
        expireAt = item.expireAt().orElse(null);
        filePath = item.origin().map(Item.Origin::path).orElse(null);
        fileDigest = item.origin().map(Item.Origin::digest).orElse(null);
        fileRevision = item.origin().map(Item.Origin::revision).orElse(0);
        dueAt = due();
    }

    /** Notes that this snapshot is public now. */
    void show(String digest, int ofRevision) {
        publicDigest = digest;
        publicRevision = ofRevision;
        dueAt = due();
    }

    /** Notes that nothing is public any longer. */
    void hide() {
        publicDigest = null;
        publicRevision = 0;
        dueAt = due();
    }

    private @Nullable Instant due() {
        var appears = Optional.ofNullable(publishAt).filter(at -> state != State.ARCHIVED);
        var goes = Optional.ofNullable(expireAt).filter(at -> publicRevision > 0);
        return Stream.of(appears, goes).flatMap(Optional::stream).min(Comparator.naturalOrder()).orElse(null);
    }
}
