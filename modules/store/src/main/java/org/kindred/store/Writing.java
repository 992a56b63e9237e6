package org.kindred.store;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kindred.kernel.audit.AuditBook;
import org.kindred.kernel.audit.AuditHead;
import org.kindred.kernel.audit.Sealing;
import org.kindred.kernel.citation.RetractionFile;
import org.kindred.kernel.citation.RetractionNotice;
import org.kindred.kernel.citation.WorkIdentifier;
import org.kindred.kernel.content.Change;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.content.Published;
import org.kindred.kernel.content.Revision;
import org.kindred.kernel.report.Appraisal;
import org.kindred.kernel.store.Item;
import org.kindred.kernel.store.WriteSession;
import org.kindred.kernel.webhook.WebhookRegister;
import org.kindred.store.audit.AuditWriting;
import org.kindred.store.webhook.WebhookWriting;

/**
 * Writes in one transaction. An item that it looks at or touches stays locked until the transaction ends, so that nobody else changes it
 * in between. Rows are gathered, and written in batches before anything is read, and at the end.
 */
class Writing extends Reading implements WriteSession {

    /** What goes with a snapshot. */
    private static final List<String> OUTDATED = List.of("Snapshot r where r.itemId", "Refresh r where r.itemId",
            "Alias r where r.formerSlug = false and r.itemId");

    private final EntityManager manager;
    private final Map<ItemRef, Optional<ItemRow>> known = new HashMap<>();
    private final List<RevisionRow> revisions = new ArrayList<>();
    private final Map<Long, Compiled> compiled = new HashMap<>();
    private final Set<Long> outdated = new HashSet<>();
    private final List<Change> changes = new ArrayList<>();
    private final AuditWriting audit;
    /** What readers will get of items that were published or withdrawn, by their numbers. */
    private final Map<Long, PublicationRow.Shown> shown = new HashMap<>();
    /** Whether anything was gathered; what was only looked at stays known, or each item of a batch would be asked for once more. */
    private boolean gathered;

    Writing(EntityManager manager, Sealing sealing) {
        super(manager);
        this.manager = manager;
        this.audit = new AuditWriting(manager, sealing);
    }

    @Override
    public void holdChanges() {
        source().find(CounterRow.class, CounterRow.ONLY, LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public void add(Revision revision, String title) {
        add(revision);
        title(revision.ref(), title);
    }

    @Override
    public void add(Revision revision) {
        var row = rowOrNew(revision.ref());
        if (revision.number() != row.revision + 1) {
            throw new IllegalArgumentException(
                    "revision " + revision.number() + " of " + revision.ref() + " must be " + (row.revision + 1));
        }
        row.revision = revision.number();
        row.updatedAt = revision.savedAt();
        row.updatedBy = revision.author();
        revisions.add(new RevisionRow(row, revision));
    }

    @Override
    public void title(ItemRef ref, String title) {
        row(ref).call(title);
    }

    @Override
    public void put(Item item) {
        rowOrNew(item.ref()).take(item);
    }

    @Override
    public void rename(ItemRef from, ItemRef to) {
        settle();
        var row = row(from);
        if (row.isPublic()) {
            throw new IllegalStateException(from + " is public; withdraw it before it is renamed");
        }
        if (find(to).isPresent()) {
            throw new IllegalStateException("there is an item " + to + " already");
        }
        row.name(to);
        known.put(from, Optional.empty());
        known.put(to, Optional.of(row));
        manager.createQuery("delete from Alias a where a.itemId = :id and a.path in (:former, :current) and a.formerSlug = true")
                .setParameter("id", row.id).setParameter("former", path(from)).setParameter("current", path(to)).executeUpdate();
        manager.persist(new AliasRow(path(from), row.id, true));
    }

    private static String path(ItemRef ref) {
        return "/" + ref.key();
    }

    @Override
    public void publish(Published published, Set<String> aliases, Appraisal appraisal) {
        var row = row(published.ref());
        log(Change.Kind.PUBLISHED, row, published.digest());
        shown.put(row.id, new PublicationRow.Shown(row.key, row.locale, published.revision()));
        show(published, aliases, appraisal, row);
    }

    @Override
    public boolean refresh(Published published, Set<String> aliases, Appraisal appraisal) {
        var row = row(published.ref());
        boolean changes = !published.digest().equals(row.publicDigest);
        if (changes) {
            log(Change.Kind.PUBLISHED, row, published.digest());
        }
        show(published, aliases, appraisal, row);
        return changes;
    }

    private void show(Published published, Set<String> aliases, Appraisal appraisal, ItemRow row) {
        if (row.isPublic()) {
            outdated.add(row.id);
        }
        row.show(published.digest(), published.revision());
        compiled.put(row.id, new Compiled(row, published, aliases, appraisal));
    }

    @Override
    public void withdraw(ItemRef ref) {
        find(ref).filter(ItemRow::isPublic).ifPresent(row -> {
            gathered = true;
            log(Change.Kind.WITHDRAWN, row, "");
            shown.put(row.id, new PublicationRow.Shown(row.key, row.locale, 0));
            row.hide();
            compiled.remove(row.id);
            outdated.add(row.id);
        });
    }

    private void log(Change.Kind kind, ItemRow row, String digest) {
        changes.add(new Change(0, kind, row.ref(), digest, Instant.now()));
    }

    @Override
    public void refreshLater(Collection<ItemRef> dependents, ItemKey because) {
        var waiting = new HashSet<>(source().createQuery("select r.itemId from Refresh r where r.because = :because", Long.class)
                .setParameter("because", because).getResultList());
        var rows = new HashMap<ItemRef, ItemRow>();
        rows(dependents).forEach(row -> rows.put(row.ref(), row));
        for (var dependent : dependents) {
            var row = rows.get(dependent);
            if (row != null && row.isPublic() && waiting.add(row.id)) {
                manager.persist(new RefreshRow(row.id, because));
            }
        }
        manager.flush();
    }

    @Override
    public void refreshed(ItemRef ref) {
        settle();
        find(ref).ifPresent(row -> delete("Refresh r where r.itemId", List.of(row.id)));
    }

    @Override
    public Set<WorkIdentifier> putRetractions(RetractionFile file, Collection<RetractionNotice> notices) {
        return new RetractionRows(source()).replace(file, notices);
    }

    @Override
    public void putSite(byte[] source) {
        source().merge(new SiteRow(source));
        manager.flush();
    }

    @Override
    public boolean lease(String name, String owner, Duration time) {
        return new Leases(source()).take(name, owner, time);
    }

    @Override
    public boolean prolong(String name, String owner, Duration time) {
        return new Leases(source()).prolong(name, owner, time);
    }

    @Override
    public void release(String name, String owner) {
        new Leases(source()).release(name, owner);
    }

    @Override
    public AuditBook audit() {
        return audit;
    }

    @Override
    public WebhookRegister webhooks() {
        return new WebhookWriting(source());
    }

    /**
     * Writes everything gathered, then the changes, then what was done: whoever numbers them keeps all others from it until it commits.
     *
     * @return the newest entry of the audit, if there is a new one
     */
    Optional<AuditHead> finish() {
        settle();
        if (!changes.isEmpty()) {
            var now = ChangeNumbers.append(manager, changes);
            new Publications(manager).write(shown, now);
        }
        return audit.finish();
    }

    @Override
    EntityManager source() {
        settle();
        return manager;
    }

    /** Writes what was gathered, in the order in which tables refer to one another, and forgets it. */
    private void settle() {
        if (!gathered) {
            return;
        }
        gathered = false;
        manager.flush();
        var former = Set.copyOf(inBatches(outdated, ids -> LinkTable.ofPublic(manager, ids)));
        OUTDATED.forEach(table -> inBatches(outdated, ids -> List.of(delete(table, ids))));
        revisions.forEach(manager::persist);
        compiled.values().forEach(item -> item.rows().forEach(manager::persist));
        manager.flush();
        var current = compiled.values().stream().flatMap(Compiled::links).collect(Collectors.toSet());
        var connection = manager.unwrap(Connection.class);
        new LinkTable(connection).replace(former, current);
        new AppraisalTable(connection).replace(outdated, compiled.values());
        manager.clear();
        List.of(revisions, outdated).forEach(Collection::clear);
        compiled.clear();
        known.clear();
    }

    private int delete(String rows, List<Long> ids) {
        return manager.createQuery("delete from " + rows + " in :ids").setParameter("ids", ids).executeUpdate();
    }

    @Override
    List<ItemRow> rows(Collection<ItemRef> refs) {
        var unknown = refs.stream().filter(ref -> !known.containsKey(ref)).toList();
        unknown.forEach(ref -> known.put(ref, Optional.empty()));
        super.rows(unknown).forEach(row -> known.put(row.ref(), Optional.of(row)));
        return refs.stream().distinct().map(known::get).flatMap(Optional::stream).toList();
    }

    @Override
    TypedQuery<ItemRow> itemQuery(String jpql) {
        return manager.createQuery(jpql, ItemRow.class).setLockMode(LockModeType.PESSIMISTIC_WRITE);
    }

    private Optional<ItemRow> find(ItemRef ref) {
        return rows(List.of(ref)).stream().findFirst();
    }

    /** To be changed. */
    private ItemRow row(ItemRef ref) {
        gathered = true;
        return find(ref).orElseThrow(() -> new IllegalStateException("there is no item " + ref));
    }

    /** To be changed. */
    private ItemRow rowOrNew(ItemRef ref) {
        gathered = true;
        return find(ref).orElseGet(() -> {
            var row = new ItemRow(ref);
            manager.persist(row);
            known.put(ref, Optional.of(row));
            return row;
        });
    }
}
