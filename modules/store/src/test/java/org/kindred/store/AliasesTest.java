package org.kindred.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.kindred.store.Samples.article;
import static org.kindred.store.Samples.draft;
import static org.kindred.store.Samples.publishNew;
import static org.kindred.store.Samples.published;
import static org.kindred.store.Samples.revision;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kindred.kernel.content.ItemRef;

class AliasesTest extends StoreContract {

    private void publish(String slug, String digest, Set<String> aliases) {
        write(session -> session.publish(published(article(slug), 1, digest), aliases));
    }

    private Optional<ItemRef> resolve(String path) {
        return read(session -> session.resolve(path));
    }

    @Test
    void anOldPathLeadsToAPublicItem() {
        write(session -> session.add(revision(article("a"), 1, "one")));
        publish("a", "d1", Set.of("/old", "/older/path.html?x=ñ"));
        assertEquals(Optional.of(article("a")), resolve("/old"));
        assertEquals(Optional.of(article("a")), resolve("/older/path.html?x=ñ"));
        assertEquals(Optional.empty(), resolve("/OLD"));
        assertEquals(Optional.empty(), resolve("/other"));
    }

    @Test
    void declaredPathsAreReplacedByTheNextPublication() {
        write(session -> session.add(revision(article("a"), 1, "one")));
        publish("a", "d1", Set.of("/one", "/two"));
        publish("a", "d2", Set.of("/two", "/three"));
        assertEquals(Optional.empty(), resolve("/one"));
        assertEquals(Optional.of(article("a")), resolve("/two"));
        assertEquals(Optional.of(article("a")), resolve("/three"));
    }

    @Test
    void aPathOfAWithdrawnItemLeadsNowhere() {
        write(session -> session.add(revision(article("a"), 1, "one")));
        publish("a", "d1", Set.of("/old"));
        write(session -> session.withdraw(article("a")));
        assertEquals(Optional.empty(), resolve("/old"));
    }

    @Test
    void twoItemsMayClaimOnePathAndOneOfThemIsFound() {
        write(session -> {
            session.add(revision(article("a"), 1, "one"));
            session.add(revision(article("b"), 1, "one"));
        });
        publish("b", "d", Set.of("/old"));
        publish("a", "d", Set.of("/old"));
        var found = resolve("/old").orElseThrow();
        write(session -> session.withdraw(found));
        assertEquals(Optional.of(article(found.slug().equals("a") ? "b" : "a")), resolve("/old"));
    }

    @Test
    void aPathThatNoAddressCanBeLeadsNowhereAndHurtsNothing() {
        write(session -> session.add(revision(article("a"), 1, "one")));
        publish("a", "d", Set.of("/" + "x".repeat(5000), "/nul\0", "", "/fine"));
        assertEquals(Optional.of(article("a")), resolve("/fine"));
        assertEquals(Optional.empty(), resolve("/" + "x".repeat(5000)));
    }

    @Test
    void aRenamedItemKeepsItsHistoryAndItsFormerSlugLeadsToIt() {
        write(session -> {
            session.add(revision(article("old"), 1, "one"));
            session.add(revision(article("old"), 2, "two"));
        });
        write(session -> session.rename(article("old"), article("new")));
        assertEquals(Optional.empty(), read(session -> session.item(article("old"))));
        assertEquals(2, read(session -> session.item(article("new"))).orElseThrow().revision());
        assertEquals(article("new"), read(session -> session.revision(article("new"), 1)).orElseThrow().ref());
        assertEquals(Optional.empty(), resolve("/article/old"));
        publish("new", "d", Set.of("/declared"));
        publish("new", "d2", Set.of("/article/old"));
        publish("new", "d3", Set.of());
        assertEquals(Optional.of(article("new")), resolve("/article/old"));
        assertEquals(Optional.empty(), resolve("/declared"));
    }

    @Test
    void anItemRenamedBackAndForthIsFoundByItsOtherSlug() {
        write(session -> session.add(revision(article("a"), 1, "one")));
        write(session -> session.rename(article("a"), article("b")));
        write(session -> {
            session.rename(article("b"), article("a"));
            session.rename(article("a"), article("b"));
        });
        publish("b", "d", Set.of());
        assertEquals(Optional.of(article("b")), resolve("/article/a"));
        assertEquals(Optional.empty(), resolve("/article/b"));
    }

    @Test
    void withdrawnAndRenamedAndPublishedInOneTransaction() {
        write(session -> publishNew(session, article("a")));
        write(session -> {
            session.withdraw(article("a"));
            session.rename(article("a"), article("b"));
            session.publish(published(article("b"), 1, "sha256-a"), Set.of());
        });
        assertEquals(Optional.of(article("b")), resolve("/article/a"));
        assertEquals(java.util.List.of(article("a"), article("a"), article("b")), log().stream().map(change -> change.ref()).toList());
    }

    @Test
    void onlyAnItemThatIsNotPublicCanBeRenamedAndOnlyToAFreeSlug() {
        write(session -> {
            publishNew(session, article("public"));
            session.put(draft(article("a"), 0));
            session.put(draft(article("b"), 0));
        });
        assertThrows(IllegalStateException.class, () -> write(session -> session.rename(article("public"), article("c"))));
        assertThrows(IllegalStateException.class, () -> write(session -> session.rename(article("a"), article("b"))));
        assertThrows(IllegalStateException.class, () -> write(session -> session.rename(article("unknown"), article("c"))));
    }
}
