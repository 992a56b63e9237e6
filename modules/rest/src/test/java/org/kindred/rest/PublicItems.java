package org.kindred.rest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.kindred.kernel.access.TokenRegister;
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
import org.kindred.kernel.store.Item;
import org.kindred.kernel.store.ReadSession;
import org.kindred.kernel.store.Store;
import org.kindred.kernel.store.Stored;
import org.kindred.kernel.store.Stored.Representation;
import org.kindred.kernel.store.WorkList;
import org.kindred.kernel.store.WriteSession;
import org.kindred.kernel.webhook.WebhookRecords;

/** What delivery reads from a store, in memory. */
public final class PublicItems implements Store, ReadSession {

    public final Map<ItemRef, Published> published = new LinkedHashMap<>();
    public final List<Change> log = new ArrayList<>();
    public final Map<String, ItemRef> paths = new LinkedHashMap<>();
    public final Set<ItemKey> masked = new HashSet<>();
    public final Set<ItemKey> awaited = new HashSet<>();
    public final Set<ItemRef> waiting = new HashSet<>();
    public Optional<Instant> due = Optional.empty();
    public int reads;

    /** Publishes, as the log tells it. */
    public Change publish(Published item) {
        published.put(item.ref(), item);
        return log(Change.Kind.PUBLISHED, item.ref(), item.digest());
    }

    /** Withdraws, as the log tells it. */
    public Change withdraw(ItemRef ref) {
        published.remove(ref);
        return log(Change.Kind.WITHDRAWN, ref, "");
    }

    private Change log(Change.Kind kind, ItemRef ref, String digest) {
        log.add(new Change(log.size() + 1, kind, ref, digest, Instant.parse("2026-01-05T09:00:00Z")));
        return log.getLast();
    }

    @Override
    public List<Revision> revisions(ItemRef ref, int first, int last) {
        throw new UnsupportedOperationException("delivery reads no history");
    }

    @Override
    public Chronicle chronicle() {
        throw new UnsupportedOperationException("delivery reads what is public now");
    }

    @Override
    public WebhookRecords webhooks() {
        throw new UnsupportedOperationException("delivery reads no webhooks");
    }

    @Override
    public WorkList work() {
        throw new UnsupportedOperationException();
    }

    @Override
    public AuditTrail audit() {
        throw new UnsupportedOperationException("delivery reads no audit");
    }

    @Override
    public <T> T read(Function<? super ReadSession, T> work) {
        reads++;
        return work.apply(this);
    }

    @Override
    public <T> T write(Function<? super WriteSession, T> work) {
        throw new UnsupportedOperationException("delivery only reads");
    }

    @Override
    public Optional<Stored> stored(ItemKey key, List<String> locales, Representation representation) {
        return locales.stream().flatMap(locale -> Optional.ofNullable(published.get(key.in(locale))).stream()).findFirst()
                .map(item -> stored(item, representation));
    }

    private Stored stored(Published item, Representation representation) {
        byte[] bytes = switch (representation) {
            case DATA -> item.data();
            case CARD -> item.card();
            case HTML -> item.html();
            case TEXT -> item.text();
            case MARKDOWN -> item.markdown();
        };
        return new Stored(item.ref(), bytes, representation == Representation.HTML ? item.referencesAt() : bytes.length, item.digest(),
                item.compiledAt(), waiting.contains(item.ref()));
    }

    @Override
    public List<String> publicLocales(ItemKey key) {
        return published.keySet().stream().filter(ref -> ref.key().equals(key)).map(ItemRef::locale).toList();
    }

    @Override
    public Optional<ItemRef> resolve(String path) {
        return Optional.ofNullable(paths.get(path));
    }

    @Override
    public List<Stored> cards(Collection<ItemKey> keys) {
        return published.values().stream().filter(item -> keys.contains(item.ref().key())).map(item -> stored(item, Representation.CARD))
                .toList();
    }

    @Override
    public List<Change> changes(long after, int limit) {
        return log.stream().filter(change -> change.number() > after).limit(limit).toList();
    }

    @Override
    public long lastChange() {
        return log.size();
    }

    @Override
    public Optional<Instant> nextDue() {
        return due;
    }

    @Override
    public List<ItemRef> waiting(int limit) {
        return waiting.stream().limit(limit).toList();
    }

    @Override
    public Set<ItemKey> masked() {
        return Set.copyOf(masked);
    }

    @Override
    public Set<ItemKey> awaited() {
        return Set.copyOf(awaited);
    }

    @Override
    public Optional<RetractionFile> retractionFile() {
        throw notDelivered();
    }

    @Override
    public Map<WorkIdentifier, Retraction> retractions(Collection<WorkIdentifier> works) {
        throw notDelivered();
    }

    @Override
    public Optional<Item> item(ItemRef ref) {
        throw notDelivered();
    }

    @Override
    public List<Item> items(Collection<ItemRef> refs) {
        throw notDelivered();
    }

    @Override
    public List<Item> imported() {
        throw notDelivered();
    }

    @Override
    public List<Item> itemsAfter(Optional<ItemRef> last, int limit) {
        throw notDelivered();
    }

    @Override
    public Optional<Revision> revision(ItemRef ref, int number) {
        throw notDelivered();
    }

    @Override
    public List<Revision> publicRevisions(Collection<ItemRef> refs) {
        throw notDelivered();
    }

    @Override
    public List<Revision> newestRevisions(Collection<ItemRef> refs) {
        throw notDelivered();
    }

    @Override
    public List<Published> published(Collection<ItemKey> keys) {
        throw notDelivered();
    }

    @Override
    public List<Published> publishedAfter(Optional<ItemRef> last, int limit) {
        throw notDelivered();
    }

    @Override
    public List<ItemRef> dependents(Collection<ItemKey> keys) {
        throw notDelivered();
    }

    @Override
    public List<ItemRef> madeByOthers(String compiler, int limit) {
        throw notDelivered();
    }

    @Override
    public List<Item> due(Instant now, int limit) {
        throw notDelivered();
    }

    @Override
    public Optional<byte[]> site() {
        throw notDelivered();
    }

    @Override
    public TokenRegister tokens() {
        throw notDelivered();
    }

    private static UnsupportedOperationException notDelivered() {
        return new UnsupportedOperationException("delivery reads what is public");
    }

    @Override
    public void close() {
        published.clear();
    }
}
