package org.kindred.publish;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.kindred.kernel.citation.Retraction;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.store.ReadSession;
import org.kindred.kernel.type.ContentTypes;
import org.kindred.kernel.value.Json;
import org.kindred.kernel.value.Value;

/**
 * What is public of a number of items, as far as others show it: read from the store once, then kept up with what a transaction is about to
 * publish or withdraw. Items of types or locales that this site does not have are not public.
 */
final class Targets {

    private final Map<ItemKey, Map<String, Target>> byKey = new HashMap<>();
    private final ContentTypes types;
    private final Site site;

    Targets(ContentTypes types, Site site) {
        this.types = types;
        this.site = site;
    }

    /** Reads what is public of these items now. */
    static Targets read(ReadSession session, Collection<ItemKey> keys, ContentTypes types, Site site, Json json) {
        var targets = new Targets(types, site);
        session.cards(Set.copyOf(keys)).forEach(card -> targets.show(Target.of(card.ref(), (Value.Group) json.read(card.bytes()))));
        return targets;
    }

    /** From now on this item is public. */
    void show(Target target) {
        var ref = target.ref();
        if (types.named(ref.type()).isPresent() && site.locales().contains(ref.locale())) {
            byKey.computeIfAbsent(ref.key(), any -> new TreeMap<>()).put(ref.locale(), target);
        }
    }

    /** From now on this item is not public. */
    void hide(ItemRef ref) {
        byKey.computeIfPresent(ref.key(), (key, locales) -> {
            locales.remove(ref.locale());
            return locales;
        });
    }

    /** From now on this item is as public as it is there. */
    void restore(ItemRef ref, Targets there) {
        Optional.ofNullable(there.of(ref.key()).get(ref.locale())).ifPresentOrElse(this::show, () -> hide(ref));
    }

    /** A copy that will not follow. */
    Targets snapshot() {
        var copy = new Targets(types, site);
        byKey.forEach((key, locales) -> copy.byKey.put(key, new TreeMap<>(locales)));
        return copy;
    }

    /** An item in the best locale for a reader of this one. */
    Optional<Target> find(ItemKey key, String locale) {
        var locales = of(key);
        return site.fallback(locale).stream().filter(locales::containsKey).findFirst().map(locales::get);
    }

    /** What is known against a citation: what was said of it in any language, as it is one work. */
    Retraction retraction(ItemKey key) {
        return of(key).values().stream().map(Target::retraction).reduce(Retraction.UNCHECKED, Retraction::and);
    }

    /** The locales in which an item is public, in the site's order. */
    List<String> locales(ItemKey key) {
        return site.locales().stream().filter(of(key)::containsKey).toList();
    }

    /** Those of these items that others show differently than there. */
    Set<ItemKey> differing(Collection<ItemKey> keys, Targets there) {
        return keys.stream().filter(key -> !of(key).equals(there.of(key))).collect(Collectors.toSet());
    }

    private Map<String, Target> of(ItemKey key) {
        return byKey.getOrDefault(key, Map.of());
    }
}
