package org.kindred.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.kindred.store.Samples.NOON;
import static org.kindred.store.Samples.article;
import static org.kindred.store.Samples.publishNew;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kindred.kernel.content.State;
import org.kindred.kernel.store.Item;

class TimeTest extends StoreContract {

    private void put(String slug, State state, int publicRevision, Optional<Instant> publishAt, Optional<Instant> expireAt) {
        write(session -> session
                .put(new Item(article(slug), state, 0, publicRevision, Optional.empty(), publishAt, expireAt, Optional.empty())));
    }

    private List<String> due(Instant now) {
        return read(session -> session.due(now, 10)).stream().map(item -> item.ref().slug()).toList();
    }

    @Test
    void whereNothingWaitsNothingIsDue() {
        put("a", State.DRAFT, 0, Optional.empty(), Optional.empty());
        assertEquals(Optional.empty(), read(session -> session.nextDue()));
        assertEquals(List.of(), due(NOON));
    }

    @Test
    void whatWaitsIsDueAtItsMomentEarliestFirst() {
        put("later", State.SCHEDULED, 0, Optional.of(NOON.plusSeconds(2)), Optional.empty());
        put("now", State.SCHEDULED, 0, Optional.of(NOON), Optional.empty());
        put("goes", State.PUBLISHED, 1, Optional.empty(), Optional.of(NOON.plusSeconds(1)));
        assertEquals(Optional.of(NOON), read(session -> session.nextDue()));
        assertEquals(List.of(), due(NOON.minusNanos(1000)));
        assertEquals(List.of("now"), due(NOON));
        assertEquals(List.of("now", "goes", "later"), due(NOON.plusSeconds(2)));
        assertEquals(List.of("now", "goes"),
                read(session -> session.due(NOON.plusSeconds(9), 2)).stream().map(item -> item.ref().slug()).toList());
    }

    @Test
    void onlyWhatIsPublicExpiresAndNothingArchivedAppears() {
        put("draft", State.DRAFT, 0, Optional.empty(), Optional.of(NOON));
        put("archived", State.ARCHIVED, 0, Optional.of(NOON), Optional.of(NOON));
        assertEquals(Optional.empty(), read(session -> session.nextDue()));
        assertEquals(List.of(), due(NOON.plusSeconds(1)));
    }

    @Test
    void aPublicItemWhoseNewerRevisionWaitsIsDueAtTheEarlierMoment() {
        put("a", State.SCHEDULED, 1, Optional.of(NOON.plusSeconds(5)), Optional.of(NOON));
        assertEquals(Optional.of(NOON), read(session -> session.nextDue()));
        write(session -> session.withdraw(article("a")));
        put("a", State.SCHEDULED, 0, Optional.of(NOON.plusSeconds(5)), Optional.of(NOON));
        assertEquals(Optional.of(NOON.plusSeconds(5)), read(session -> session.nextDue()));
    }

    @Test
    void aWithdrawnItemExpiresNoMore() {
        write(session -> {
            publishNew(session, article("a"));
            session.put(new Item(article("a"), State.PUBLISHED, 1, 1, Optional.of(NOON), Optional.empty(), Optional.of(NOON),
                    Optional.empty()));
        });
        assertEquals(List.of("a"), due(NOON));
        write(session -> session.withdraw(article("a")));
        assertEquals(List.of(), due(NOON));
    }
}
