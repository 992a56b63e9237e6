package org.kindred.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kindred.store.Samples.article;
import static org.kindred.store.Samples.draft;
import static org.kindred.store.Samples.key;
import static org.kindred.store.Samples.publishNew;
import static org.kindred.store.Samples.published;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.store.Stored.Representation;

class RefreshTest extends StoreContract {

    @BeforeEach
    void publishThree() {
        write(session -> List.of("c", "a", "b").forEach(slug -> publishNew(session, article(slug), key("topic"), key("other"))));
    }

    private List<String> waiting() {
        return read(session -> session.waiting(10)).stream().map(ItemRef::slug).toList();
    }

    private Set<ItemKey> masked() {
        return read(session -> session.masked());
    }

    @Test
    void itemsWaitInTheOrderInWhichTheyCame() {
        write(session -> session.refreshLater(List.of(article("b"), article("a")), key("topic")));
        write(session -> session.refreshLater(List.of(article("c"), article("b")), key("other")));
        write(session -> session.refreshLater(List.of(article("a")), key("other")));
        assertEquals(List.of("b", "a", "c"), waiting());
        assertEquals(List.of(article("b")), read(session -> session.waiting(1)));
    }

    @Test
    void whatIsCompiledAgainWaitsNoLonger() {
        write(session -> session.refreshLater(List.of(article("a"), article("b")), key("topic")));
        assertTrue(store.stored(key("a"), List.of("en"), Representation.DATA).orElseThrow().waiting());
        assertFalse(store.stored(key("c"), List.of("en"), Representation.DATA).orElseThrow().waiting());
        write(session -> session.publish(published(article("a"), 1, "sha256-a"), Set.of()));
        assertEquals(List.of("b"), waiting());
        assertFalse(store.stored(key("a"), List.of("en"), Representation.DATA).orElseThrow().waiting());
        write(session -> session.refreshed(article("b")));
        assertEquals(List.of(), waiting());
    }

    @Test
    void withinOneTransactionTooTheLastWordCounts() {
        write(session -> {
            session.refreshLater(List.of(article("a"), article("b")), key("topic"));
            session.publish(published(article("a"), 1, "sha256-2"), Set.of());
            session.refreshed(article("b"));
            session.refreshLater(List.of(article("b")), key("topic"));
            publishNew(session, article("new"));
            session.refreshLater(List.of(article("new")), key("topic"));
        });
        assertEquals(List.of("b", "new"), waiting());
    }

    @Test
    void onlyPublicItemsWait() {
        write(session -> {
            session.put(draft(article("draft"), 0));
            session.withdraw(article("b"));
            session.refreshLater(List.of(article("unknown"), article("draft"), article("b"), article("a")), key("topic"));
        });
        assertEquals(List.of("a"), waiting());
        write(session -> session.withdraw(article("a")));
        assertEquals(List.of(), waiting());
    }

    @Test
    void anItemIsMaskedWhileItIsGoneAndOthersStillShowIt() {
        write(session -> publishNew(session, article("topic")));
        write(session -> session.refreshLater(List.of(article("a"), article("b")), key("topic")));
        assertEquals(Set.of(), masked());
        write(session -> session.withdraw(article("topic")));
        assertEquals(Set.of(key("topic")), masked());
        write(session -> session.refreshed(article("a")));
        assertEquals(Set.of(key("topic")), masked());
        write(session -> session.refreshed(article("b")));
        assertEquals(Set.of(), masked());
    }

    @Test
    void anItemThatAlreadyWaitedForAnotherReasonIsMaskedForEachThatIsGone() {
        write(session -> session.refreshLater(List.of(article("a")), key("other")));
        write(session -> session.refreshLater(List.of(article("a")), key("topic")));
        assertEquals(Set.of(key("topic"), key("other")), masked());
    }

    @Test
    void anItemStillPublicInAnotherLocaleIsNotMasked() {
        write(session -> {
            publishNew(session, article("topic"));
            publishNew(session, key("topic").in("es"));
        });
        write(session -> {
            session.withdraw(key("topic").in("es"));
            session.refreshLater(List.of(article("a")), key("topic"));
        });
        assertEquals(Set.of(), masked());
    }

    @Test
    void thousandsMayWait() {
        var many = IntStream.range(0, 1100).mapToObj(i -> article("n" + i)).toList();
        write(session -> {
            session.items(many);
            many.forEach(ref -> publishNew(session, ref, key("topic")));
        });
        write(session -> session.refreshLater(many, key("topic")));
        write(session -> session.refreshLater(many, key("topic")));
        assertEquals(many, read(session -> session.waiting(5000)));
    }
}
