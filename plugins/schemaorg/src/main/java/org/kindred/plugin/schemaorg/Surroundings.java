package org.kindred.plugin.schemaorg;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.output.Addresses;
import org.kindred.kernel.output.ItemView;
import org.kindred.kernel.value.Value;

/** An item and what it refers to, looked up at once. */
final class Surroundings {

    private static final Map<String, String> RELATIONS = Map.of("authors", "person", "reviews.by", "person", "conditions", "topic",
            "topics",
            "topic", "citations", "citation", "forums", "forum", "helplines", "helpline", "related", "article", "parent", "topic");

    private final ItemView item;
    private final Map<ItemKey, Value.Group> cards;

    Surroundings(ItemView item) {
        this.item = item;
        this.cards = item.cards().apply(RELATIONS.entrySet().stream()
                .flatMap(relation -> item.texts(relation.getKey() + ".slug").stream().map(slug -> new ItemKey(relation.getValue(), slug)))
                .collect(Collectors.toSet()));
    }

    ItemView item() {
        return item;
    }

    Addresses addresses() {
        return item.addresses();
    }

    Optional<String> text(String member) {
        return item.item().text(member);
    }

    /** The cards that a relation names, in its order, each once. */
    Stream<Value.Group> related(String relation) {
        String type = RELATIONS.getOrDefault(relation, relation);
        return item.texts(relation + ".slug").stream().distinct().flatMap(slug -> card(type, slug).stream());
    }

    Optional<Value.Group> card(String type, String slug) {
        return Optional.ofNullable(cards.get(new ItemKey(type, slug)));
    }

    /** What names the item itself. */
    String iri() {
        return addresses().iri(item.ref());
    }

    /** What names another item. */
    String iri(Value.Group card) {
        return addresses().iri(ref(card));
    }

    /** The page of another item, where it has one. */
    Optional<String> page(Value.Group card) {
        return addresses().page(ref(card));
    }

    private ItemRef ref(Value.Group card) {
        return new ItemRef(card.text("type").orElse(""), card.text("slug").orElse(""), card.text("locale").orElse(item.ref().locale()));
    }
}
