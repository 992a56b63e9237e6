package org.kindred.rest;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.delivery.Past;
import org.kindred.kernel.delivery.PublicContent;
import org.kindred.kernel.index.Catalogue;

/** The same at each moment: what a test puts there. */
public final class KeptPast implements Past {

    /** What was public. */
    public final PublicItems items = new PublicItems();
    private final CardIndex index = new CardIndex(items);
    /** Since when more is known. */
    public Optional<Instant> since = Optional.empty();

    @Override
    public <T> T at(Instant moment, Function<? super View, T> work) {
        return work.apply(new View() {
            @Override
            public Instant moment() {
                return moment;
            }

            @Override
            public Optional<Instant> since() {
                return since;
            }

            @Override
            public PublicContent content() {
                return items;
            }

            @Override
            public Catalogue catalogue() {
                return index;
            }

            @Override
            public Optional<Boolean> exact(ItemRef ref) {
                return Optional.of(ref.slug().equals("kept"));
            }
        });
    }
}
