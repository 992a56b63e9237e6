package org.kindred.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.kindred.store.Samples.article;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.content.State;
import org.kindred.kernel.preview.Preview;
import org.kindred.kernel.store.Item;

class PreviewsTest extends StoreContract {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123456Z");
    private static final Instant END = Instant.parse("2026-03-01T13:00:00Z");

    private static Preview preview(String id, ItemRef ref, Instant made) {
        return new Preview(id, ref, made, "ed", END, Optional.empty());
    }

    @BeforeEach
    void items() {
        List.of(article("a"), article("b")).forEach(ref -> write(session -> session.put(
                new Item(ref, State.DRAFT, 0, 0, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()))));
    }

    private void add(Preview preview) {
        write(session -> session.previews().add(preview));
    }

    private List<String> ids(ItemRef ref) {
        return read(session -> session.previews().of(ref)).stream().map(Preview::id).toList();
    }

    @Test
    void aPreviewIsFoundByItsIdAndByItsItemTheNewestFirst() {
        var first = preview("p1", article("a"), NOON);
        add(first);
        add(preview("p2", article("a"), NOON.plusSeconds(1)));
        add(preview("p3", article("b"), NOON));

        assertEquals(Optional.of(first), read(session -> session.previews().find("p1")));
        assertEquals(Optional.empty(), read(session -> session.previews().find("P1")));
        assertEquals(List.of("p2", "p1"), ids(article("a")));
        assertEquals(List.of(), ids(article("c")));
    }

    @Test
    void whatWasTakenBackStaysSoAndKeepsItsMoment() {
        add(preview("p1", article("a"), NOON));
        write(session -> session.previews().revoke("p1", NOON.plusSeconds(5)));
        write(session -> session.previews().revoke("p1", NOON.plusSeconds(9)));
        assertEquals(Optional.of(NOON.plusSeconds(5)), read(session -> session.previews().find("p1")).orElseThrow().revokedAt());
    }

    @Test
    void oneStaysWithItsItemWhenThatGetsAnotherSlug() {
        add(preview("p1", article("a"), NOON));
        write(session -> session.rename(article("a"), article("c")));
        assertEquals(article("c"), read(session -> session.previews().find("p1")).orElseThrow().ref());
        assertEquals(List.of(), ids(article("a")));
        assertEquals(List.of("p1"), ids(article("c")));
    }

    @Test
    void onlyWhatEndedBeforeThatAndOnlyOfThatItemIsForgotten() {
        add(preview("p1", article("a"), NOON));
        add(preview("p2", article("b"), NOON));
        write(session -> session.previews().forget(article("a"), END));
        assertEquals(List.of("p1"), ids(article("a")));
        write(session -> session.previews().forget(article("a"), END.plusSeconds(1)));
        assertEquals(List.of(), ids(article("a")));
        assertEquals(List.of("p2"), ids(article("b")));
    }
}
