package org.kindred.publish.surroundings;

import static java.util.Comparator.comparing;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kindred.kernel.asset.Asset;
import org.kindred.kernel.asset.AssetName;
import org.kindred.kernel.citation.Retraction;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.link.WebAddress;
import org.kindred.kernel.link.WebLink;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.store.ReadSession;
import org.kindred.kernel.type.ContentTypes;
import org.kindred.kernel.value.Json;
import org.kindred.kernel.value.Value;

/**
 * What is public of a number of items, as far as others show it: read from the store once, then kept up with what a transaction is about to
 * publish or withdraw. Items of types or locales that this site does not have are not public.
 */
public final class Targets {

    private final Map<ItemKey, Map<String, Target>> byKey = new HashMap<>();
    /** Who was ever seen to have an identifier; whether it still has it is asked when somebody wants to know. */
    private final Map<ItemKey, NavigableSet<ItemKey>> owners = new HashMap<>();
    private final Map<String, Asset> assets = new HashMap<>();
    private final Map<WebAddress, WebLink> links = new HashMap<>();
    private final ContentTypes types;
    private final Site site;

    public Targets(ContentTypes types, Site site) {
        this.types = types;
        this.site = site;
    }

    /** Reads what is public of these items now. */
    public static Targets read(ReadSession session, Collection<ItemKey> keys, ContentTypes types, Site site, Json json) {
        var targets = new Targets(types, site);
        targets.bring(session.assets().find(keys.stream().flatMap(key -> AssetName.of(key).stream()).collect(Collectors.toSet())));
        targets.know(session.links().find(keys.stream().flatMap(key -> WebAddress.of(key).stream()).collect(Collectors.toSet())));
        targets.show(session, withOwners(session, keys.stream().filter(key -> !key.type().equals(WebAddress.TYPE)).toList()), json);
        targets.climb(session, json);
        return targets;
    }

    private void show(ReadSession session, Collection<ItemKey> keys, Json json) {
        session.cards(keys).forEach(card -> show(Target.of(card.ref(), (Value.Group) json.read(card.bytes()))));
    }

    /** With each topic come those above it, as far as they go. */
    private void climb(ReadSession session, Json json) {
        var seen = new HashSet<>(byKey.keySet());
        for (var above = parents(); seen.addAll(above); above = parents()) {
            show(session, above.stream().filter(key -> !byKey.containsKey(key)).toList(), json);
        }
    }

    private Set<ItemKey> parents() {
        return byKey.values().stream().flatMap(locales -> locales.values().stream()).flatMap(target -> target.above().stream())
                .map(slug -> new ItemKey(Target.TOPIC, slug)).collect(Collectors.toSet());
    }

    /** Topics and all that they stand under, in whatever language, the nearest first. */
    public Set<String> upwards(Collection<String> topics) {
        var reached = new LinkedHashSet<>(topics);
        var open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            above(open.removeFirst()).filter(reached::add).forEach(open::add);
        }
        return reached;
    }

    /** The topics right above a topic. */
    public Stream<String> above(String topic) {
        return of(new ItemKey(Target.TOPIC, topic)).values().stream().flatMap(target -> target.above().stream()).distinct();
    }

    /** With each identifier come the citations that have it: they embed their own identifiers, as those embed them who cite by them. */
    private static Set<ItemKey> withOwners(ReadSession session, Collection<ItemKey> keys) {
        var all = new HashSet<>(keys);
        var identifiers = keys.stream().filter(Target::isIdentifier).distinct().toList();
        if (!identifiers.isEmpty()) {
            session.dependents(identifiers).stream().map(ItemRef::key).filter(key -> key.type().equals(Target.CITATION)).forEach(all::add);
        }
        return all;
    }

    /** Whether anything was ever known of an item. */
    boolean knows(ItemKey key) {
        return byKey.containsKey(key);
    }

    /** The settings it goes by. */
    public Site site() {
        return site;
    }

    /** There are these assets. */
    public void bring(Collection<Asset> found) {
        found.forEach(asset -> assets.put(asset.name(), asset));
    }

    /** An asset, by its name. */
    public Optional<Asset> asset(String name) {
        return Optional.ofNullable(assets.get(name));
    }

    /** This is known of links. */
    private void know(Collection<WebLink> found) {
        found.forEach(link -> links.put(link.address(), link));
    }

    /** What is known of where an address leads. */
    public Optional<WebLink> link(WebAddress address) {
        return Optional.ofNullable(links.get(address));
    }

    /** From now on this item is public. */
    public void show(Target target) {
        var ref = target.ref();
        if (types.named(ref.type()).isPresent() && site.locales().contains(ref.locale())) {
            byKey.computeIfAbsent(ref.key(), any -> new TreeMap<>()).put(ref.locale(), target);
            target.identifiers()
                    .forEach(name -> owners.computeIfAbsent(name, any -> new TreeSet<>(comparing(ItemKey::slug))).add(ref.key()));
        }
    }

    /** From now on this item is not public. */
    public void hide(ItemRef ref) {
        byKey.computeIfPresent(ref.key(), (key, locales) -> {
            locales.remove(ref.locale());
            return locales;
        });
    }

    /** From now on this item is as public as it is there. */
    public void restore(ItemRef ref, Targets there) {
        Optional.ofNullable(there.of(ref.key()).get(ref.locale())).ifPresentOrElse(this::show, () -> hide(ref));
    }

    /** A copy that will not follow. */
    public Targets snapshot() {
        var copy = new Targets(types, site);
        copy.bring(assets.values());
        copy.know(links.values());
        byKey.forEach((key, locales) -> copy.byKey.put(key, new TreeMap<>(locales)));
        owners.forEach((name, keys) -> copy.owners.put(name, new TreeSet<>(keys)));
        return copy;
    }

    /** An item in the best locale for a reader of this one. */
    public Optional<Target> find(ItemKey key, String locale) {
        var locales = of(key);
        return locales.containsKey(locale) ? Optional.ofNullable(locales.get(locale)) : fallback(locales, locale);
    }

    private Optional<Target> fallback(Map<String, Target> locales, String locale) {
        return site.fallback(locale).stream().filter(locales::containsKey).findFirst().map(locales::get);
    }

    /** What is known against a citation: what was said of it in any language, as it is one work. */
    public Retraction retraction(ItemKey key) {
        return of(key).values().stream().map(Target::retraction).filter(known -> !known.equals(Retraction.UNCHECKED))
                .reduce(Retraction::and).orElse(Retraction.UNCHECKED);
    }

    /** The locales in which an item is public, in the site's order. */
    public List<String> locales(ItemKey key) {
        return site.locales().stream().filter(of(key)::containsKey).toList();
    }

    /** Those of these items that others show differently than there. */
    public Set<ItemKey> differing(Collection<ItemKey> keys, Targets there) {
        return keys.stream().filter(key -> !of(key).equals(there.of(key))).collect(Collectors.toSet());
    }

    /** Whether whoever asks for these gets there what it gets here: all that is known here, what is not there, and what was read along with it. */
    public boolean isSeenIn(Targets there, Collection<ItemKey> asked) {
        return assets.equals(there.assets) && links.equals(there.links) && Stream.concat(asked.stream(), byKey.keySet().stream())
                .allMatch(key -> of(key).equals(there.of(key)) && owners(key).equals(there.owners(key)));
    }

    /** The public citations that have an identifier, first the one that it means: that whose slug comes first. */
    public List<ItemKey> owners(ItemKey identifier) {
        return owners.getOrDefault(identifier, Collections.emptyNavigableSet()).stream()
                .filter(key -> byKey.getOrDefault(key, Map.of()).values().stream()
                        .anyMatch(target -> target.identifiers().contains(identifier)))
                .toList();
    }

    /** The identifiers of an item, in whatever locale. */
    public Stream<ItemKey> identifiers(ItemKey key) {
        return of(key).values().stream().flatMap(target -> target.identifiers().stream());
    }

    private Map<String, Target> of(ItemKey key) {
        return Target.isIdentifier(key) ? owners(key).stream().findFirst().map(this::of).orElse(Map.of())
                : byKey.getOrDefault(key, Map.of());
    }
}
