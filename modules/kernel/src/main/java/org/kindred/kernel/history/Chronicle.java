package org.kindred.kernel.history;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kindred.kernel.citation.Retraction;
import org.kindred.kernel.citation.WorkIdentifier;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.content.Revision;

/**
 * The port to what was public when, and what was known then. The store writes it by itself, with whatever is published and withdrawn. A moment
 * belongs to what becomes public at it.
 */
public interface Chronicle {

    /** When the revisions of an item were public, oldest first, also under its former names. */
    List<Publication> of(ItemRef ref);

    /** What was public at a moment, in the order of keys and locales, a batch at a time. */
    List<Publication> at(Instant moment, Optional<ItemRef> last, int limit);

    /** What was public of these items at a moment, in all locales. */
    List<Publication> at(Instant moment, Collection<ItemKey> keys);

    /** The revisions that were public of these items at a moment, each under its name then. */
    List<Version> versions(Instant moment, Collection<ItemKey> keys);

    /** The items of which something else is public now than was at a moment, by all the names that they have had since. */
    Set<ItemKey> changedSince(Instant moment);

    /** The number of the last entry of the change log at a moment, 0 for none. */
    long lastChangeNumber(Instant moment);

    /** The item that was public at a moment and had been public before under another name, this one. */
    Optional<ItemRef> renamed(Instant moment, ItemKey former);

    /**
     * The newest moment, this one or an earlier, at which something became public or no longer was, or another file of retractions counted;
     * empty if there was none. Between it and this one readers got the same.
     */
    Optional<Instant> lastChange(Instant moment);

    /** What the operator's file of retractions said of these works at a moment. */
    Map<WorkIdentifier, Retraction> retractions(Instant moment, Collection<WorkIdentifier> works);

    /** The works of which the operator's file says something else now than at a moment. */
    Set<WorkIdentifier> retractedSince(Instant moment);

    /** The digest of what readers got of an item at a moment, if it was public then. */
    Optional<String> digest(Instant moment, ItemRef ref);

    /**
     * Since when all this is written down: a store of an older version began when it was brought up to date, and knows of the time before only
     * what was still public then. Empty where it always was.
     */
    Optional<Instant> since();

    /**
     * A revision that was public.
     *
     * @param revision       under its name then
     * @param firstPublished when its item first became public
     */
    record Version(Revision revision, Optional<Instant> firstPublished) {
    }
}
