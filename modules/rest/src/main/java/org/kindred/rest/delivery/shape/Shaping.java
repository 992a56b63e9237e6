package org.kindred.rest.delivery.shape;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.delivery.PublicSession;
import org.kindred.kernel.store.Stored;
import org.kindred.kernel.store.Stored.Representation;
import org.kindred.kernel.value.Value;
import org.kindred.rest.query.Members;
import org.kindred.rest.query.Shape;

/** The long way: items as values, in the shape a request asks for. */
public final class Shaping {

    private final Ports ports;
    private final Sources sources;
    private final Shape shape;
    private final Masking masking;
    private final Inclusions inclusions;

    /** @param locales in which included cards are looked for, best first */
    public Shaping(Ports ports, PublicSession session, Masks masked, Shape shape, List<String> locales) {
        this.ports = ports;
        this.sources = new Sources(session, shape.style());
        this.shape = shape;
        this.masking = new Masking(masked, ports.types());
        this.inclusions = new Inclusions(sources, ports, masking, shape.country(), locales);
    }

    /** Items that were looked for on the way. */
    public Set<ItemKey> used() {
        var used = new HashSet<>(inclusions.used());
        used.addAll(sources.used());
        return used;
    }

    /** Whether the index was asked on the way, so that whatever changes it may change the answer. */
    public boolean askedIndex() {
        return shape.asksIndex() || inclusions.askedIndex();
    }

    /** One item, from its stored JSON. */
    public Value.Group item(Stored data) {
        var item = shape.style().isEmpty() ? data : sources.stored(data.ref(), Representation.DATA).orElse(data);
        var whole = group(item);
        return finished(List.of(shape.part().map(name -> parted(item.ref(), whole, name)).orElseGet(() -> bodied(item.ref(), whole))))
                .getFirst();
    }

    /** A page of cards, from the cards the index gave. */
    public List<Value.Group> cards(List<ItemRef> refs, List<byte[]> cards) {
        boolean large = shape.exceedsCards() || shape.style().isPresent();
        Map<ItemRef, Stored> data = large ? sources.stored(refs, Representation.DATA) : Map.of();
        var items = new ArrayList<Value.Group>(cards.size());
        for (int i = 0; i < cards.size(); i++) {
            var ref = refs.get(i);
            items.add(large ? largeCard(ref, whole(Optional.ofNullable(data.get(ref)), cards.get(i))) : masking.apply(group(cards.get(i))));
        }
        return finished(items);
    }

    /** Only the card where the item has gone since the index answered. */
    private Value.Group whole(Optional<Stored> data, byte[] card) {
        return data.map(this::group).orElseGet(() -> group(card));
    }

    private List<Value.Group> finished(List<Value.Group> items) {
        var included = items;
        for (var byType : shape.inclusions().entrySet()) {
            included = inclusions.include(included, byType.getKey(), byType.getValue());
        }
        return included.stream().map(shape.selection()::of).toList();
    }

    /** A card with the body or the references. */
    private Value.Group largeCard(ItemRef ref, Value.Group whole) {
        var item = shape.cardsHaveBody() ? bodied(ref, whole) : masking.apply(whole).without(Members.BODY.name());
        return shape.cardsHaveCitations() ? item : item.without(Members.CITATIONS.name());
    }

    private Value.Group parted(ItemRef ref, Value.Group item, String name) {
        boolean omit = shape.omitReferences() || masking.touchesReferences(item);
        return new PartOfBody(sources, ports.parts(), shape.formats(), omit).rewrite(masking.apply(item), ref, name);
    }

    private Value.Group bodied(ItemRef ref, Value.Group item) {
        boolean omit = shape.omitReferences() || masking.touchesReferences(item);
        var masked = masking.apply(item);
        return omit || !shape.isPlainBody() ? new Bodies(sources, shape.formats(), omit).rewrite(masked, ref) : masked;
    }

    private Value.Group group(Stored data) {
        return group(data.bytes()).with("digest", Value.of(data.digest()));
    }

    private Value.Group group(byte[] json) {
        return ports.json().read(json) instanceof Value.Group group ? group : Value.EMPTY;
    }
}
