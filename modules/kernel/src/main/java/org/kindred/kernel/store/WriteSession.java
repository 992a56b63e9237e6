package org.kindred.kernel.store;

import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import org.kindred.kernel.access.TokenRegister;
import org.kindred.kernel.asset.AssetRegister;
import org.kindred.kernel.audit.AuditBook;
import org.kindred.kernel.citation.RetractionFile;
import org.kindred.kernel.citation.RetractionNotice;
import org.kindred.kernel.citation.WorkIdentifier;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.content.Published;
import org.kindred.kernel.content.Revision;
import org.kindred.kernel.imports.JobRegister;
import org.kindred.kernel.link.LinkRegister;
import org.kindred.kernel.preview.PreviewRegister;
import org.kindred.kernel.report.Appraisal;
import org.kindred.kernel.report.ReportRegister;
import org.kindred.kernel.webhook.WebhookRegister;

/**
 * Everything that can be written, in one transaction. Its own writes are seen by its own reads, but for its changes: they get their numbers
 * last of all. What it reads twice may differ, as others write too; not so an item it has looked at, which nobody else can change until it
 * ends. Moments are kept to the microsecond.
 */
public interface WriteSession extends ReadSession {

    /**
     * Waits until no other transaction, on any node, can append to the change log, and keeps it so until this one ends: what this one reads
     * after it is what is public still holds when it commits. Comes first in a transaction that publishes or withdraws.
     */
    void holdChanges();

    /**
     * Adds a revision; its number must be the next one. An item nobody knows becomes a draft.
     *
     * @param title of its text, to be listed by
     */
    void add(Revision revision, String title);

    /** The same for one that is titled as the revision before it. */
    void add(Revision revision);

    /** Keeps the title of an item's newest text, to be listed by. */
    void title(ItemRef ref, String title);

    /** Creates an item, or replaces what is known of it, but for the number of its newest revision: that is counted. */
    void put(Item item);

    /**
     * Gives an item, with its history, another slug, which no other item has. Its public snapshot must be withdrawn first. From then on the
     * path {@code /type/former-slug} leads to it, beside the paths it declares.
     */
    void rename(ItemRef from, ItemRef to);

    /**
     * Makes a snapshot public, in place of the item's former one, and appends a change: another revision may read the same as JSON, whose
     * digest a change tells, and not as Markdown. The item no longer waits.
     *
     * @param aliases   the old paths that lead to it, all of them; one of over 600 characters leads nowhere
     * @param appraisal what reports tell of it
     */
    void publish(Published published, Set<String> aliases, Appraisal appraisal);

    /** The same for one of which reports know its name alone. */
    default void publish(Published published, Set<String> aliases) {
        publish(published, aliases, Appraisal.bare(published.ref(), published.ref().slug()));
    }

    /**
     * The same for what was compiled again of the revision that is public; appends a change only if the digest is another.
     *
     * @return whether it is
     */
    boolean refresh(Published published, Set<String> aliases, Appraisal appraisal);

    /** The same for one of which reports know its name alone. */
    default boolean refresh(Published published, Set<String> aliases) {
        return refresh(published, aliases, Appraisal.bare(published.ref(), published.ref().slug()));
    }

    /** Takes away what is public of an item, and appends a change; nothing if nothing is public. */
    void withdraw(ItemRef ref);

    /**
     * Puts public items on the list of those to be compiled again, in this order. Items already on it stay where they are; others than public
     * ones are passed over.
     */
    void refreshLater(Collection<ItemRef> dependents, ItemKey because);

    /** Takes an item off that list. */
    void refreshed(ItemRef ref);

    /**
     * Keeps what a file of retractions says, in place of what the former one said.
     *
     * @param notices at most one for each work
     * @return the works of which something else is said now, or said on another day
     */
    Set<WorkIdentifier> putRetractions(RetractionFile file, Collection<RetractionNotice> notices);

    /** Who did what, and what this transaction does. */
    @Override
    AuditBook audit();

    /** The API tokens, to be changed. */
    @Override
    TokenRegister.Writable tokens();

    @Override
    WebhookRegister webhooks();

    @Override
    AssetRegister assets();

    /** Links to what is not public yet, to be given and taken back. */
    @Override
    PreviewRegister.Writable previews();

    /** Addresses outside to which the content leads, and what becomes of them. */
    @Override
    LinkRegister links();

    @Override
    ReportRegister reports();

    @Override
    JobRegister jobs();

    /** Keeps the {@code site.yaml}. */
    void putSite(byte[] source);

    /**
     * Takes or prolongs a lease that only one owner holds at a time, by the database's clock.
     *
     * @return false if another owner holds it
     */
    boolean lease(String name, String owner, Duration time);

    /**
     * Prolongs a lease, however long ago it ran out, unless somebody else has had it since. Its row stays locked until the transaction ends,
     * and the next beat of its owner waits for that: what takes long comes before this.
     *
     * @return false if somebody else has it or had it
     */
    boolean prolong(String name, String owner, Duration time);

    /** Gives a lease back. */
    void release(String name, String owner);
}
