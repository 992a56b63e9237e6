package org.kindred.plugin.hsds;

import static java.nio.charset.StandardCharsets.UTF_8;

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
import java.util.stream.Collectors;
import org.kindred.kernel.content.Change;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.content.Published;
import org.kindred.kernel.delivery.PublicContent;
import org.kindred.kernel.delivery.PublicSession;
import org.kindred.kernel.store.Stored;
import org.kindred.kernel.value.Value;
import org.kindred.rest.json.JacksonJson;

/** What is public, in memory, with its change log. */
final class GivenContent implements PublicContent, PublicSession {

    static final Instant BEGINNING = Instant.parse("2026-01-05T09:00:00.500Z");
    private static final JacksonJson JSON = new JacksonJson();

    final Map<ItemRef, Published> published = new LinkedHashMap<>();
    final Set<ItemKey> masked = new HashSet<>();
    /** How often a representation was asked for, of one item or of many. */
    int questions;
    private final List<Change> log = new ArrayList<>();
    private final Map<ItemKey, Set<String>> locales = new LinkedHashMap<>();

    /** Publishes a card, an hour after the one before. */
    Change publish(Value.Group card, String markdown) {
        var ref = new ItemRef(card.text("type").orElseThrow(), card.text("slug").orElseThrow(), card.text("locale").orElseThrow());
        Instant at = BEGINNING.plusSeconds(3600L * log.size());
        byte[] json = JSON.write(card);
        String text = markdown.replaceAll("\\[([^]]*)]\\([^)]*\\)", "$1").replace("**", "");
        published.put(ref, new Published(ref, 1, "sha256-" + at, at, at, at, json, json, text.getBytes(UTF_8), 0, text.getBytes(UTF_8),
                ("---\ntitle: x\n---\n\n" + markdown + "\n").getBytes(UTF_8), Set.of(), "test"));
        locales.computeIfAbsent(ref.key(), any -> new HashSet<>()).add(ref.locale());
        return log(Change.Kind.PUBLISHED, ref, at);
    }

    Change withdraw(ItemRef ref) {
        published.remove(ref);
        return log(Change.Kind.WITHDRAWN, ref, BEGINNING);
    }

    private Change log(Change.Kind kind, ItemRef ref, Instant at) {
        log.add(new Change(log.size() + 1, kind, ref, "", at));
        return log.getLast();
    }

    @Override
    public <T> T read(Function<? super PublicSession, T> work) {
        return work.apply(this);
    }

    @Override
    public Optional<Stored> stored(ItemKey key, List<String> wanted, Stored.Representation representation) {
        questions++;
        return wanted.stream().flatMap(locale -> Optional.ofNullable(published.get(key.in(locale))).stream()).findFirst()
                .map(item -> Stored.of(item, representation));
    }

    @Override
    public List<String> publicLocales(ItemKey key) {
        return List.copyOf(locales.getOrDefault(key, Set.of()));
    }

    @Override
    public Optional<ItemRef> resolve(String path) {
        return Optional.empty();
    }

    @Override
    public Map<ItemRef, Stored> stored(Collection<ItemRef> refs, Stored.Representation representation) {
        questions++;
        return published.entrySet().stream().filter(each -> refs.contains(each.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, each -> Stored.of(each.getValue(), representation)));
    }

    @Override
    public List<Stored> cards(Collection<ItemKey> keys) {
        return keys.stream()
                .flatMap(key -> publicLocales(key).stream().flatMap(locale -> Optional.ofNullable(published.get(key.in(locale))).stream()))
                .map(item -> Stored.of(item, Stored.Representation.CARD)).toList();
    }

    @Override
    public Map<ItemRef, Published> restyled(Collection<ItemRef> refs, String style) {
        return Map.of();
    }

    @Override
    public List<Change> changes(long after, int limit) {
        return log.stream().skip(after).limit(limit).toList();
    }

    @Override
    public long lastChange() {
        return log.size();
    }

    @Override
    public boolean refreshing() {
        return false;
    }

    @Override
    public Set<ItemKey> masked() {
        return Set.copyOf(masked);
    }

    @Override
    public Set<ItemKey> awaited() {
        return Set.of();
    }
}
