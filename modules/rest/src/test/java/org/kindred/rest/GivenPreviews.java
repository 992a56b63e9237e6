package org.kindred.rest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.kindred.kernel.access.Caller;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.content.State;
import org.kindred.kernel.delivery.Previews;
import org.kindred.kernel.delivery.PublicContent;
import org.kindred.kernel.preview.Preview;
import org.kindred.kernel.problem.NotFound;
import org.kindred.kernel.problem.Refused;
import org.kindred.kernel.store.Item;

/** Previews in memory, of items that a test puts there; the token of each is its id. */
public final class GivenPreviews implements Previews {

    /** When all of them end. */
    public static final Instant END = Instant.parse("2026-03-01T12:00:00Z");

    /** What is shown to whoever holds a link. */
    public final PublicItems items = new PublicItems();
    private final List<Preview> all = new ArrayList<>();

    /** One that the content has for as long as the test runs. */
    public String opening(ItemRef ref) {
        return issue(new Caller("test", java.util.Set.of()), ref, END).token();
    }

    @Override
    public Issued issue(Caller caller, ItemRef ref, Instant until) {
        if (ref.slug().equals("nothing")) {
            throw new NotFound("There is no such item.");
        }
        var preview = new Preview("p" + (all.size() + 1), ref, Instant.EPOCH, caller.name(), until, Optional.empty());
        all.add(preview);
        return new Issued(preview, "kdp_" + preview.id());
    }

    @Override
    public List<Preview> of(ItemRef ref) {
        return all.stream().filter(preview -> preview.ref().equals(ref)).toList().reversed();
    }

    @Override
    public void revoke(Caller caller, ItemRef ref, String id) {
        all.replaceAll(preview -> preview.id().equals(id) ? preview.revoked(Instant.EPOCH) : preview);
    }

    @Override
    public <T> T open(String token, ItemRef ref, Function<? super View, T> work) {
        return work.apply(all.stream()
                .filter(preview -> token.equals("kdp_" + preview.id()) && preview.ref().equals(ref) && preview.revokedAt().isEmpty())
                .findFirst().<View>map(Opened::new).orElseThrow(() -> Refused.ofPreview("Not for this.")));
    }

    private final class Opened implements View {

        private final Preview preview;

        Opened(Preview preview) {
            this.preview = preview;
        }

        @Override
        public Preview preview() {
            return preview;
        }

        @Override
        public PublicContent content() {
            return items;
        }

        @Override
        public Optional<Item> shown() {
            return Optional.of(new Item(preview.ref(), State.IN_REVIEW, 7, 3, Optional.empty(), Optional.empty(), Optional.empty(),
                    Optional.empty()));
        }
    }
}
