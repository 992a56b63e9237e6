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
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kindred.kernel.content.Change;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.content.Published;
import org.kindred.kernel.delivery.PublicContent;
import org.kindred.kernel.delivery.PublicSession;
import org.kindred.kernel.store.Stored;
import org.kindred.kernel.store.Stored.Representation;

/** What delivery reads from a store, in memory. */
public final class PublicItems implements PublicContent, PublicSession {

    public final Map<ItemRef, Published> published = new LinkedHashMap<>();
    public final List<Change> log = new ArrayList<>();
    public final Map<String, ItemRef> paths = new LinkedHashMap<>();
    public final Set<ItemKey> masked = new HashSet<>();
    public final Set<ItemKey> awaited = new HashSet<>();
    public final Set<ItemRef> waiting = new HashSet<>();
    public Optional<Instant> due = Optional.empty();
    public int reads;
    /** How often a representation was asked for, of one item or of many. */
    public int questions;
    /** What compiles in other styles. */
    public BiFunction<Collection<ItemRef>, String, Map<ItemRef, Published>> styles = (refs, style) -> Map.of();

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
    public <T> T read(Function<? super PublicSession, T> work) {
        reads++;
        return work.apply(this);
    }

    @Override
    public Optional<Stored> stored(ItemKey key, List<String> locales, Representation representation) {
        questions++;
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
    public Map<ItemRef, Stored> stored(Collection<ItemRef> refs, Representation representation) {
        questions++;
        return published.values().stream().filter(item -> refs.contains(item.ref()))
                .collect(Collectors.toMap(Published::ref, item -> stored(item, representation)));
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
    public boolean refreshing() {
        return !waiting.isEmpty();
    }

    @Override
    public Map<ItemRef, Published> restyled(Collection<ItemRef> refs, String style) {
        return styles.apply(refs, style);
    }

    @Override
    public Set<ItemKey> masked() {
        return Set.copyOf(masked);
    }

    @Override
    public Set<ItemKey> awaited() {
        return Set.copyOf(awaited);
    }
}
