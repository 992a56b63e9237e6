package org.kindred.publish;

import java.time.Instant;
import java.util.Optional;
import org.kindred.kernel.content.Draft;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.content.State;
import org.kindred.kernel.store.Item;
import org.kindred.kernel.store.Item.Origin;

/** How an item passes from one state to another. */
final class Transitions {

    private Transitions() {
    }

    /** An item that nobody has heard of yet. */
    static Item begun(ItemRef ref) {
        return new Item(ref, State.DRAFT, 0, 0, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** With another newest revision. */
    static Item revised(Item item, int revision) {
        return new Item(item.ref(), item.state(), revision, item.publishedRevision(), item.firstPublished(), item.publishAt(),
                item.expireAt(), item.origin());
    }

    /** Owned by a file. */
    static Item from(Item item, Origin origin) {
        return new Item(item.ref(), item.state(), item.revision(), item.publishedRevision(), item.firstPublished(), item.publishAt(),
                item.expireAt(), Optional.of(origin));
    }

    /** As if its file had changed since the last import; but not where somebody else changed the item, whose work that would undo. */
    static Item toBeTriedAgain(Item item) {
        return item.origin().filter(any -> !item.changedSinceImport())
                .map(origin -> from(item, new Origin(origin.path(), "", item.revision()))).orElse(item);
    }

    /** Under another name. */
    static Item named(Item item, ItemRef ref) {
        return new Item(ref, item.state(), item.revision(), item.publishedRevision(), item.firstPublished(), item.publishAt(),
                item.expireAt(), item.origin());
    }

    /** The newest revision is public, until its time is over. */
    static Item published(Item item, Instant now, Optional<Instant> until) {
        return new Item(item.ref(), State.PUBLISHED, item.revision(), item.revision(), item.firstPublished().or(() -> Optional.of(now)),
                Optional.empty(), until, item.origin());
    }

    /** The newest revision is no more than a draft; what is public stays. */
    static Item drafted(Item item) {
        return new Item(item.ref(), State.DRAFT, item.revision(), item.publishedRevision(), item.firstPublished(), Optional.empty(),
                item.expireAt(), item.origin());
    }

    /** Kept from readers: nothing is public, and nothing will be by itself. */
    static Item hidden(Item item, State state) {
        return new Item(item.ref(), state, item.revision(), 0, item.firstPublished(), Optional.empty(), Optional.empty(), item.origin());
    }

    /** What a file's own dates make of an item whose newest revision it is. */
    static Item byDates(Item item, Draft draft, Instant now) {
        if (draft.heldBack()) {
            return hidden(item, State.DRAFT);
        }
        if (draft.expireAt().filter(until -> !until.isAfter(now)).isPresent()) {
            return hidden(item, State.ARCHIVED);
        }
        if (draft.publishAt().filter(now::isBefore).isPresent()) {
            return new Item(item.ref(), State.SCHEDULED, item.revision(), 0, item.firstPublished(), draft.publishAt(), draft.expireAt(),
                    item.origin());
        }
        return published(item, now, draft.expireAt());
    }
}
