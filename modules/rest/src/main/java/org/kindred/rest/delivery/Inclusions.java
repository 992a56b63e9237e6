package org.kindred.rest.delivery;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.store.ReadSession;
import org.kindred.kernel.store.Stored;
import org.kindred.kernel.value.Json;
import org.kindred.kernel.value.Value;
import org.kindred.rest.query.Inclusion;

/** Adds to references the members of the cards they name. The cards of a whole page are read at once, step by step. */
final class Inclusions {

    private final ReadSession session;
    private final Json json;
    private final Masking masking;
    private final List<String> locales;
    private final Set<ItemKey> used = new HashSet<>();

    /** @param locales in which cards are looked for, best first */
    Inclusions(ReadSession session, Json json, Masking masking, List<String> locales) {
        this.session = session;
        this.json = json;
        this.masking = masking;
        this.locales = locales;
    }

    /** The items that were looked for, found or not. */
    Set<ItemKey> used() {
        return Set.copyOf(used);
    }

    /** Those of these items that are of a type, with what is to be included in them; the others as they are. */
    List<Value.Group> include(List<Value.Group> items, String type, List<Inclusion> inclusions) {
        var included = items;
        for (Inclusion inclusion : inclusions) {
            var cards = cards(keys(included, type, inclusion), inclusion);
            included = included.stream()
                    .map(item -> isOf(item, type) ? Dotted.change(item, inclusion.path(), value -> merged(value, cards)) : item).toList();
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
        used.addAll(keys);
        var found = new HashMap<String, Stored>();
        session.cards(keys).stream().filter(card -> locales.contains(card.ref().locale()))
                .forEach(card -> found.merge(card.ref().slug(), card, this::better));
        var cards = found.values().stream().map(card -> masking.apply(group(card))).toList();
        var bySlug = new HashMap<String, Value.Group>();
        include(cards, inclusion.type(), inclusion.inner()).forEach(card -> card.text("slug").ifPresent(slug -> bySlug.put(slug, card)));
        return bySlug;
    }

    private Stored better(Stored one, Stored other) {
        return locales.indexOf(one.ref().locale()) <= locales.indexOf(other.ref().locale()) ? one : other;
    }

    private Value.Group group(Stored card) {
        return json.read(card.bytes()) instanceof Value.Group group ? group : Value.EMPTY;
    }

    /** The card's members come after those that only the reference has, such as the number of a citation. */
    private static Value merged(Value value, Map<String, Value.Group> cards) {
        return Dotted.groups(value, reference -> reference.text("slug").map(cards::get)
                .map(card -> Value.group().putAll(reference).putAll(card).build()).orElse(reference));
    }
}
