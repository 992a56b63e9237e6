package org.kindred.rest.delivery.shape;

import java.time.Instant;
import java.util.Optional;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.delivery.Past;
import org.kindred.kernel.value.Value;

/**
 * What an answer about the past says of itself, as {@code asOf} in its {@code meta}: of which moment it is; {@code recordedSince}, before which
 * only what stayed public until then is known; and for an item, whether its JSON is {@code exact}, byte for byte what readers got.
 */
record PastNote(Past.View view) implements Remark {

    @Override
    public String name() {
        return "asOf";
    }

    @Override
    public Value.Group ofMany() {
        return group().build();
    }

    @Override
    public Value.Group of(ItemRef ref) {
        return group().put("exact", view.exact(ref).orElse(false)).build();
    }

    private Value.GroupBuilder group() {
        Optional<Instant> unknown = view.since().filter(view.moment()::isBefore);
        return Value.group().put("at", view.moment().toString()).put("recordedSince", Value.ofText(unknown.map(Instant::toString)));
    }
}
