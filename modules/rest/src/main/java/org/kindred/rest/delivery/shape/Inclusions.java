package org.kindred.rest.delivery.shape;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.store.Stored;
import org.kindred.kernel.type.ContentType;
import org.kindred.kernel.value.Json;
import org.kindred.kernel.value.Value;
import org.kindred.rest.query.Inclusion;
import org.kindred.rest.query.Relations;

/** Adds to references the members of the cards they name. The cards of a whole page are read at once, step by step. */
public final class Inclusions {

    private final Sources sources;
    private final Ports ports;
    private final Json json;
    private final CitedBy citedBy;
    private final Masking masking;
    private final List<String> locales;
    private final CrisisLines lines;
    private final Set<ItemKey> used = new HashSet<>();

    /**
     * @param country where the reader is
     * @param locales in which cards are looked for, best first
     */
    public Inclusions(Sources sources, Ports ports, Masking masking, Optional<String> country, List<String> locales) {
        this.sources = sources;
        this.ports = ports;
        this.json = ports.json();
        this.citedBy = new CitedBy(ports, masking, locales.getFirst());
        this.masking = masking;
        this.locales = locales;
        this.lines = new CrisisLines(ports, country, locales.getFirst(), this::cards);
    }

    /** Whether the index was asked on the way. */
    boolean askedIndex() {
        return lines.askedIndex();
    }

    /** The items that were looked for, found or not. */
    public Set<ItemKey> used() {
        return Set.copyOf(used);
    }

    /** Those of these items that are of a type, with what is to be included in them; the others as they are. */
    List<Value.Group> include(List<Value.Group> items, String type, List<Inclusion> inclusions) {
        var included = items;
        for (Inclusion inclusion : inclusions) {
            if (inclusion.isCitedBy()) {
                included = included.stream()
                        .map(item -> isOf(item, type) ? citedBy.add(item, cards -> inEach(cards, inclusion.inner())) : item).toList();
                continue;
            }
            var carrying = inclusion.isHelplines() ? withLines(included, type) : included;
            var cards = cards(keys(carrying, type, inclusion), inclusion);
            included = carrying.stream()
                    .map(item -> isOf(item, type) ? Dotted.change(item, inclusion.path(), value -> merged(value, cards)) : item).toList();
        }
        return included;
    }

    private List<Value.Group> withLines(List<Value.Group> items, String type) {
        var carrying = lines.carriedBy(items.stream().filter(item -> isOf(item, type)).toList()).iterator();
        return items.stream().map(item -> isOf(item, type) ? carrying.next() : item).toList();
    }

    /** The same in cards of any type: each includes what its type has. */
    private List<Value.Group> inEach(List<Value.Group> cards, List<Inclusion> inclusions) {
        var included = cards;
        for (ContentType type : ports.types().all()) {
            var relations = Relations.of(type);
            included = include(included, type.name(),
                    inclusions.stream().filter(inner -> inner.type().equals(relations.get(inner.path()))).toList());
        }
        return included;
    }

    private static boolean isOf(Value.Group item, String type) {
        return item.text("type").filter(type::equals).isPresent();
    }

    private static Set<ItemKey> keys(List<Value.Group> items, String type, Inclusion inclusion) {
        var keys = new LinkedHashSet<ItemKey>();
        items.stream().filter(item -> isOf(item, type)).flatMap(item -> item.at(inclusion.path() + ".slug"))
                .forEach(slug -> add(keys, inclusion.type(), slug));
        return keys;
    }

    private static void add(Set<ItemKey> keys, String type, Value slug) {
        if (slug instanceof Value.Text(var text)) {
            keys.add(new ItemKey(type, text));
        }
    }

    private Map<String, Value.Group> cards(Set<ItemKey> keys, Inclusion inclusion) {
        return bySlug(include(cards(keys), inclusion.type(), inclusion.inner()));
    }

    /** The cards of items, each in the best locale that it is in. */
    public List<Value.Group> cards(Set<ItemKey> keys) {
        used.addAll(keys);
        var found = new HashMap<ItemKey, Stored>();
        sources.cards(keys).stream().filter(card -> locales.contains(card.ref().locale()))
                .forEach(card -> found.merge(card.ref().key(), card, this::better));
        return found.values().stream().map(card -> masking.apply(group(card))).toList();
    }

    private static Map<String, Value.Group> bySlug(List<Value.Group> cards) {
        var bySlug = new HashMap<String, Value.Group>();
        cards.forEach(card -> card.text("slug").ifPresent(slug -> bySlug.put(slug, card)));
        return bySlug;
    }

    private Stored better(Stored one, Stored other) {
        return locales.indexOf(one.ref().locale()) <= locales.indexOf(other.ref().locale()) ? one : other;
    }

    private Value.Group group(Stored card) {
        return json.read(card.bytes()) instanceof Value.Group group ? group.with("digest", Value.of(card.digest())) : Value.EMPTY;
    }

    /** The card's members come after those that only the reference has, such as the number of a citation. */
    private static Value merged(Value value, Map<String, Value.Group> cards) {
        return Dotted.groups(value, reference -> reference.text("slug").map(cards::get)
                .map(card -> Value.group().putAll(reference).putAll(card).build()).orElse(reference));
    }
}
