package org.kindred.publish.publication;

import java.time.Instant;
import java.util.Optional;
import org.kindred.kernel.content.Draft;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.content.State;
import org.kindred.kernel.store.Item;
import org.kindred.kernel.store.Item.Origin;

/** How an item passes from one state to another. */
public final class Transitions {

    private Transitions() {
    }

    /** An item that nobody has heard of yet. */
    public static Item begun(ItemRef ref) {
        return new Item(ref, State.DRAFT, 0, 0, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** With another newest revision; what is public and what waits stays. */
    public static Item revised(Item item, int revision) {
        return new Item(item.ref(), item.state(), revision, item.publishedRevision(), item.scheduledRevision(), item.firstPublished(),
                item.publishAt(), item.scheduledUntil(), item.expireAt(), item.origin());
    }

    /** With another newest revision that says the same: if the one before it waits, this one does in its place. */
    public static Item repeated(Item item, int revision) {
        int waits = item.scheduledRevision() == item.revision() ? revision : item.scheduledRevision();
        return new Item(item.ref(), item.state(), revision, item.publishedRevision(), item.publishAt().isPresent() ? waits : 0,
                item.firstPublished(), item.publishAt(), item.scheduledUntil(), item.expireAt(), item.origin());
    }

    /** Owned by a file. */
    public static Item from(Item item, Origin origin) {
        return new Item(item.ref(), item.state(), item.revision(), item.publishedRevision(), item.scheduledRevision(),
                item.firstPublished(), item.publishAt(), item.scheduledUntil(), item.expireAt(), Optional.of(origin));
    }

    /** Brought by somebody to where it stands: as if its text had changed since its file was imported. */
    static Item byHand(Item item) {
        return item.origin().filter(origin -> origin.revision() == item.revision())
                .map(origin -> from(item, new Origin(origin.path(), origin.digest(), item.revision() - 1))).orElse(item);
    }

    /** Published by somebody as its file has it: an import would have made no other item of it. */
    static Item asInFile(Item item, String digest) {
        return item.origin().filter(origin -> origin.digest().equals(digest))
                .map(origin -> from(item, new Origin(origin.path(), digest, item.revision()))).orElse(item);
    }

    /** As if its file had changed since the last import; but not where somebody else changed the item, whose work that would undo. */
    public static Item toBeTriedAgain(Item item) {
        return item.origin().filter(any -> !item.changedSinceImport())
                .map(origin -> from(item, new Origin(origin.path(), "", item.revision()))).orElse(item);
    }

    /** Under another name. */
    public static Item named(Item item, ItemRef ref) {
        return new Item(ref, item.state(), item.revision(), item.publishedRevision(), item.scheduledRevision(), item.firstPublished(),
                item.publishAt(), item.scheduledUntil(), item.expireAt(), item.origin());
    }

    /** In another state, with nothing else changed. */
    public static Item in(State state, Item item) {
        return new Item(item.ref(), state, item.revision(), item.publishedRevision(), item.scheduledRevision(), item.firstPublished(),
                item.publishAt(), item.scheduledUntil(), item.expireAt(), item.origin());
    }

    /** The newest revision is public, until its time is over. */
    public static Item published(Item item, Instant now, Optional<Instant> until) {
        return published(item, item.revision(), now, until);
    }

    /** One of its revisions is public, until its time is over; a newer one stays in the state it is in. */
    static Item published(Item item, int revision, Instant now, Optional<Instant> until) {
        var state = revision == item.revision() || item.state() == State.SCHEDULED ? State.PUBLISHED : item.state();
        return new Item(item.ref(), state, item.revision(), revision, item.firstPublished().or(() -> Optional.of(now)), Optional.empty(),
                until, item.origin());
    }

    /** The newest revision waits for its time; what is public stays until then. */
    static Item scheduled(Item item, Instant at, Optional<Instant> until) {
        return new Item(item.ref(), State.SCHEDULED, item.revision(), item.publishedRevision(), item.revision(), item.firstPublished(),
                Optional.of(at), until, item.publishedRevision() > 0 ? item.expireAt() : until, item.origin());
    }

    /** The newest revision is no more than a draft, and nothing waits; what is public stays. */
    public static Item drafted(Item item) {
        return new Item(item.ref(), State.DRAFT, item.revision(), item.publishedRevision(), item.firstPublished(), Optional.empty(),
                item.expireAt().filter(any -> item.publishedRevision() > 0), item.origin());
    }

    /** Kept from readers: nothing is public, and nothing will be by itself. */
    public static Item hidden(Item item, State state) {
        return new Item(item.ref(), state, item.revision(), 0, item.firstPublished(), Optional.empty(), Optional.empty(), item.origin());
    }

    /** Its time is over: nothing is public. A newer draft stays one, and what is to appear later still will. */
    static Item over(Item item, Instant now) {
        if (item.publishAt().filter(now::isBefore).isPresent()) {
            return new Item(item.ref(), item.state(), item.revision(), 0, item.scheduledRevision(), item.firstPublished(),
                    item.publishAt(), item.scheduledUntil(), item.scheduledUntil(), item.origin());
        }
        boolean newer = item.revision() > item.publishedRevision() && (item.state() == State.DRAFT || item.state() == State.IN_REVIEW);
        return hidden(item, newer ? item.state() : State.ARCHIVED);
    }

    /** The same, where no file owns the item: what is public stays beside a text that says of itself that it is a draft, or waits. */
    public static Item byDatesBeside(Item item, Draft draft, Instant now) {
        var alone = byDates(item, draft, now);
        if (item.publishedRevision() == 0 || alone.state() == State.PUBLISHED || alone.state() == State.ARCHIVED) {
            return alone;
        }
        return alone.publishAt().map(at -> scheduled(item, at, draft.expireAt())).orElseGet(() -> drafted(item));
    }

    /** What a file's own dates make of an item whose newest revision it is. */
    public static Item byDates(Item item, Draft draft, Instant now) {
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
