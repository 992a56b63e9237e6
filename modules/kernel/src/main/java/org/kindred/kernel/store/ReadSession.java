package org.kindred.kernel.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kindred.kernel.access.TokenRegister;
import org.kindred.kernel.asset.AssetRecords;
import org.kindred.kernel.audit.AuditTrail;
import org.kindred.kernel.citation.Retraction;
import org.kindred.kernel.citation.RetractionFile;
import org.kindred.kernel.citation.WorkIdentifier;
import org.kindred.kernel.content.Change;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.content.Published;
import org.kindred.kernel.content.Revision;
import org.kindred.kernel.history.Chronicle;
import org.kindred.kernel.imports.JobRecords;
import org.kindred.kernel.link.LinkRecords;
import org.kindred.kernel.preview.PreviewRegister;
import org.kindred.kernel.report.ReportRecords;
import org.kindred.kernel.webhook.WebhookRecords;

/** Everything that can be read, from one consistent state. Lists without a stated order have none. */
public interface ReadSession {

    // Delivery: one row each

    /** The first of these locales in which an item is public, in one representation. */
    Optional<Stored> stored(ItemKey key, List<String> locales, Stored.Representation representation);

    /** The locales in which an item is public. */
    List<String> publicLocales(ItemKey key);

    /** The public item that an old path or a former slug leads to; {@code path} as written in {@code aliases}, with its first slash. */
    Optional<ItemRef> resolve(String path);

    // Items and their history

    /** One item. */
    Optional<Item> item(ItemRef ref);

    /** Those of these that exist. */
    List<Item> items(Collection<ItemRef> refs);

    /** All items that a file owns, archived ones included. */
    List<Item> imported();

    /** All items, whatever their state, in a fixed order, a batch at a time. */
    List<Item> itemsAfter(Optional<ItemRef> last, int limit);

    /** One revision. */
    Optional<Revision> revision(ItemRef ref, int number);

    /** Those of an item's revisions whose numbers lie between these two, themselves included, in their order. */
    List<Revision> revisions(ItemRef ref, int first, int last);

    /** What was public when. */
    Chronicle chronicle();

    /** The newest revisions of these items, public or not. */
    List<Revision> newestRevisions(Collection<ItemRef> refs);

    /** The public revisions of these items. */
    List<Revision> publicRevisions(Collection<ItemRef> refs);

    /** Items in every state, as those list them who work on them. */
    WorkList work();

    // What is public

    /** All public locales of these items. */
    List<Published> published(Collection<ItemKey> keys);

    /** All public items in a fixed order, a batch at a time. */
    List<Published> publishedAfter(Optional<ItemRef> last, int limit);

    /** Those of these items that are public in their locales, in one representation. */
    Map<ItemRef, Stored> stored(Collection<ItemRef> refs, Stored.Representation representation);

    /** The cards of all public locales of these items; lighter than {@link #published}. */
    List<Stored> cards(Collection<ItemKey> keys);

    /** Public items that embed any of these, or refer to it in vain. */
    List<ItemRef> dependents(Collection<ItemKey> keys);

    /** Public items that were made by another compiler than this one. */
    List<ItemRef> madeByOthers(String compiler, int limit);

    /** How many they are. */
    long countMadeByOthers(String compiler);

    // The change log

    /** Entries with greater numbers, oldest first. */
    List<Change> changes(long after, int limit);

    /** The number of the newest entry, 0 for none. */
    long lastChange();

    // Time and work to do

    /** The next moment at which an item appears or goes by its dates. */
    Optional<Instant> nextDue();

    /** Items whose moment to appear or to go has come, earliest first. */
    List<Item> due(Instant now, int limit);

    /** Public items that wait to be compiled again, oldest first. */
    List<ItemRef> waiting(int limit);

    /** Items that were withdrawn while public items that embed them still wait: to be left out of every answer. */
    Set<ItemKey> masked();

    /** Public items that others still wait for, which embed them as they were before they changed. */
    Set<ItemKey> awaited();

    // What is known of works

    /** The operator's file of retractions last taken over. */
    Optional<RetractionFile> retractionFile();

    /** What that file says of these works; nothing of those that it does not name. */
    Map<WorkIdentifier, Retraction> retractions(Collection<WorkIdentifier> works);

    // Who

    /** Who did what. */
    AuditTrail audit();

    /** The API tokens. */
    TokenRegister tokens();

    /** Who else hears of changes. */
    WebhookRecords webhooks();

    /** Pictures and other files that go with the content. */
    AssetRecords assets();

    /** Links to what is not public yet. */
    PreviewRegister previews();

    /** Addresses outside to which the content leads. */
    LinkRecords links();

    /** What reports are made of. */
    ReportRecords reports();

    /** Imports, done and undone. */
    JobRecords jobs();

    /** The {@code site.yaml} last imported. */
    Optional<byte[]> site();
}
