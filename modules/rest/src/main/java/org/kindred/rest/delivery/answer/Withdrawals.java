package org.kindred.rest.delivery.answer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.kindred.kernel.citation.Retraction;
import org.kindred.kernel.content.Change;
import org.kindred.kernel.delivery.PublicContent;
import org.kindred.kernel.delivery.PublicSession;
import org.kindred.kernel.store.Stored;
import org.kindred.kernel.value.Json;
import org.kindred.kernel.value.Value;
import org.kindred.rest.delivery.shape.Masks;
import org.kindred.rest.query.Members;

/**
 * Which items were withdrawn, and which works retracted, so recently that others still embed them as they were. Nearly always none are, and
 * then nobody is asked: only a withdrawal or a changed citation can change that, and it is told.
 */
public final class Withdrawals {

    private final PublicContent content;
    private final Json json;
    private final AtomicLong heard = new AtomicLong(1);
    private final AtomicLong settled = new AtomicLong();

    /** @param content who knows them */
    public Withdrawals(PublicContent content, Json json) {
        this.content = content;
        this.json = json;
    }

    /** Whether no item is to be left out. */
    boolean areSettled() {
        return settled.get() == heard.get();
    }

    /** Reads from the store, told which items to leave out. */
    public <T> T read(BiFunction<PublicSession, Masks, T> work) {
        long before = heard.get(); // before the session begins: what it cannot see yet must not settle anything
        return content.read(session -> work.apply(session, settled.get() == before ? Masks.NONE : masks(session, before)));
    }

    private Masks masks(PublicSession session, long before) {
        var masks = new Masks(session.masked(), retracted(session));
        if (masks.isEmpty()) {
            settled.accumulateAndGet(before, Math::max);
        }
        return masks;
    }

    /** Of the citations that others still show as they were, those against which something is known now. */
    private Map<String, Value.Group> retracted(PublicSession session) {
        var awaited = session.awaited().stream().filter(key -> key.type().equals(Members.CITATION)).toList();
        return awaited.isEmpty() ? Map.of()
                : session.cards(awaited).stream().flatMap(card -> retraction(card).stream().map(told -> Map.entry(card.ref().slug(), told)))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Retraction::and)).entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, told -> told.getValue().brief()));
    }

    private Optional<Retraction> retraction(Stored card) {
        return json.read(card.bytes()) instanceof Value.Group citation && citation.get("retraction") instanceof Value.Group told
                ? Optional.of(Retraction.of(told)).filter(Retraction::isWorrying)
                : Optional.empty();
    }

    /** To be told of every change. */
    public void changed(List<Change> changes) {
        if (changes.stream().anyMatch(change -> change.kind() == Change.Kind.WITHDRAWN || change.ref().type().equals(Members.CITATION))) {
            heard.incrementAndGet();
        }
    }
}
