package org.kindred.rest.delivery.shape;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.content.Published;
import org.kindred.kernel.delivery.PublicSession;
import org.kindred.kernel.restyling.Restyling;
import org.kindred.kernel.store.Stored;
import org.kindred.kernel.store.Stored.Representation;
import org.kindred.rest.query.Members;

/** Where one answer takes items from: as they are stored, or compiled in the citation style it asks for. */
public final class Sources {

    private final PublicSession session;
    private final Optional<String> style;
    private final Map<ItemRef, Published> styled = new HashMap<>();
    private final Set<ItemKey> used = new HashSet<>();

    /** @param style as {@link Restyling#other} gave it */
    public Sources(PublicSession session, Optional<String> style) {
        this.session = session;
        this.style = style;
    }

    /** Compiles items together that are going to be asked for. */
    void prepare(Collection<ItemRef> refs) {
        style.ifPresent(name -> {
            var missing = refs.stream().filter(ref -> !styled.containsKey(ref)).toList();
            var compiled = session.restyled(missing, name);
            compiled.values().forEach(item -> used.addAll(item.embeds()));
            styled.putAll(compiled);
        });
    }

    /** One representation of a public item. */
    public Optional<Stored> stored(ItemRef ref, Representation representation) {
        prepare(List.of(ref));
        return session.stored(ref.key(), List.of(ref.locale()), representation).map(stored -> in(stored, representation));
    }

    /** One representation of those of these items that are public. */
    public Map<ItemRef, Stored> stored(Collection<ItemRef> refs, Representation representation) {
        prepare(refs);
        var found = new HashMap<ItemRef, Stored>();
        session.stored(refs, representation).forEach((ref, stored) -> found.put(ref, in(stored, representation)));
        return found;
    }

    /** The cards of all public locales of items; only those of citations show a style. */
    List<Stored> cards(Collection<ItemKey> keys) {
        var cards = session.cards(keys);
        prepare(cards.stream().map(Stored::ref).filter(ref -> ref.type().equals(Members.CITATION)).toList());
        return cards.stream().map(card -> in(card, Representation.CARD)).toList();
    }

    /** What the style showed in depends on these items. */
    public Set<ItemKey> used() {
        return Set.copyOf(used);
    }

    private Stored in(Stored stored, Representation representation) {
        return Optional.ofNullable(styled.get(stored.ref())).map(item -> new Stored(stored.ref(), bytes(item, representation),
                representation == Representation.HTML ? item.referencesAt() : bytes(item, representation).length, stored.digest(),
                item.compiledAt(), stored.waiting())).orElse(stored);
    }

    private static byte[] bytes(Published item, Representation representation) {
        return switch (representation) {
            case DATA -> item.data();
            case CARD -> item.card();
            case HTML -> item.html();
            case TEXT -> item.text();
            case MARKDOWN -> item.markdown();
        };
    }
}
