package org.kindred.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.kindred.store.Samples.NOON;
import static org.kindred.store.Samples.article;
import static org.kindred.store.Samples.draft;
import static org.kindred.store.Samples.publishNew;
import static org.kindred.store.Samples.revision;
import static org.kindred.store.Samples.shown;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.content.Revision;
import org.kindred.kernel.content.State;
import org.kindred.kernel.store.Item;

class ItemsTest extends StoreContract {

    @Test
    void anItemIsKeptWithAllThatIsKnownOfIt() {
        var item = new Item(article("a"), State.SCHEDULED, 1, 0, Optional.of(NOON), Optional.of(NOON.plusSeconds(1)),
                Optional.of(NOON.plusSeconds(2)), Optional.of(new Item.Origin("articles/a.md", "abc", 1)));
        write(session -> {
            session.add(revision(article("a"), 1, "one"));
            session.put(item);
        });
        assertEquals(Optional.of(item), read(session -> session.item(article("a"))));
    }

    @Test
    void puttingAnItemAgainReplacesWhatIsKnown() {
        write(session -> {
            session.add(revision(article("a"), 1, "one"));
            session.put(new Item(article("a"), State.SCHEDULED, 1, 0, Optional.of(NOON), Optional.of(NOON), Optional.of(NOON),
                    Optional.of(new Item.Origin("articles/a.md", "abc", 1))));
        });
        write(session -> session.put(draft(article("a"), 1)));
        assertEquals(Optional.of(draft(article("a"), 1)), read(session -> session.item(article("a"))));
    }

    @Test
    void anItemMayComeBeforeItsFirstRevisionOrAfter() {
        write(session -> {
            session.put(draft(article("a"), 1));
            session.add(revision(article("a"), 1, "one"));
            session.add(revision(article("b"), 1, "one"));
        });
        assertEquals(List.of(1, 1),
                read(session -> session.items(List.of(article("a"), article("b"))).stream().map(Item::revision).toList()));
    }

    @Test
    void momentsAreKeptToTheMicrosecond() {
        var moment = Instant.parse("2026-01-05T12:00:00.123456789Z");
        write(session -> session.put(new Item(article("a"), State.PUBLISHED, 0, 0, Optional.of(moment), Optional.empty(), Optional.empty(),
                Optional.empty())));
        assertEquals(Optional.of(Instant.parse("2026-01-05T12:00:00.123456Z")),
                read(session -> session.item(article("a"))).orElseThrow().firstPublished());
    }

    @Test
    void ofManyItemsAskedForThoseThatExistAreFound() {
        var refs = IntStream.range(0, 2500).mapToObj(i -> new ItemRef(i % 2 == 0 ? "article" : "guide", "n" + i, i % 3 == 0 ? "es" : "en"))
                .toList();
        write(session -> {
            session.items(refs);
            refs.subList(0, 1300).forEach(ref -> session.put(draft(ref, 0)));
        });
        var found = read(session -> session.items(refs));
        assertEquals(Set.copyOf(refs.subList(0, 1300)), Set.copyOf(found.stream().map(Item::ref).toList()));
        assertEquals(1300, found.size());
    }

    @Test
    void anItemAskedForTwiceIsFoundOnce() {
        write(session -> session.put(draft(article("a"), 0)));
        assertEquals(1, read(session -> session.items(List.of(article("a"), article("a")))).size());
        assertEquals(List.of(), read(session -> session.items(List.of())));
    }

    @Test
    void importedItemsAreThoseThatAFileOwnsArchivedOnesIncluded() {
        write(session -> {
            session.put(draft(article("api"), 0));
            session.put(new Item(article("file"), State.ARCHIVED, 0, 0, Optional.empty(), Optional.empty(), Optional.empty(),
                    Optional.of(new Item.Origin("articles/file.md", "abc", 1))));
        });
        assertEquals(List.of(article("file")), read(session -> session.imported()).stream().map(Item::ref).toList());
    }

    @Test
    void allItemsCanBeWalkedInBatchesEachOnce() {
        var refs = List.of("a", "a-b", "ab", "b", "c").stream()
                .flatMap(slug -> List.of(article(slug), new ItemRef("article", slug, "es")).stream())
                .toList();
        write(session -> refs.forEach(ref -> session.put(draft(ref, 0))));
        var walked = new ArrayList<ItemRef>();
        for (var batch = batchAfter(Optional.empty()); !batch.isEmpty(); batch = batchAfter(Optional.of(walked.getLast()))) {
            walked.addAll(batch);
        }
        assertEquals(refs.size(), walked.size());
        assertEquals(Set.copyOf(refs), Set.copyOf(walked));
    }

    private List<ItemRef> batchAfter(Optional<ItemRef> last) {
        return read(session -> session.itemsAfter(last, 3)).stream().map(Item::ref).toList();
    }

    @Test
    void aRevisionIsKeptByteForByte() {
        var bytes = new byte[256 * 1024];
        IntStream.range(0, bytes.length).forEach(i -> bytes[i] = (byte) i);
        var saved = new Revision(article("a"), 1, "articles/sub folder/a.md", bytes, "maria", NOON, "first words");
        write(session -> session.add(saved));
        var kept = read(session -> session.revision(article("a"), 1)).orElseThrow();
        assertArrayEquals(bytes, kept.source());
        assertEquals(List.of(saved.ref(), 1, saved.path(), "maria", NOON, "first words"),
                List.of(kept.ref(), kept.number(), kept.path(), kept.author(), kept.savedAt(), kept.message()));
        assertEquals(Optional.empty(), read(session -> session.revision(article("a"), 2)));
        assertEquals(Optional.empty(), read(session -> session.revision(article("b"), 1)));
    }

    @Test
    void aRevisionMustBeTheNextOne() {
        write(session -> session.add(revision(article("a"), 1, "one")));
        assertThrows(IllegalArgumentException.class, () -> write(session -> session.add(revision(article("a"), 1, "again"))));
        assertThrows(IllegalArgumentException.class, () -> write(session -> session.add(revision(article("a"), 3, "three"))));
        write(session -> session.add(revision(article("a"), 2, "two")));
        assertEquals(2, read(session -> session.item(article("a"))).orElseThrow().revision());
    }

    @Test
    void thePublicRevisionIsFoundBesideANewerDraft() {
        write(session -> publishNew(session, article("a")));
        write(session -> {
            session.add(revision(article("a"), 2, "a draft"));
            session.put(new Item(article("a"), State.DRAFT, 2, 1, Optional.of(NOON), Optional.empty(), Optional.empty(), Optional.empty()));
            session.add(revision(article("never"), 1, "never public"));
        });
        var found = read(session -> session.publicRevisions(List.of(article("a"), article("never"), article("unknown"))));
        assertEquals(List.of(1), found.stream().map(Revision::number).toList());
        assertEquals(article("a"), found.getFirst().ref());
    }

    @Test
    void nothingIsLeftOfWorkThatThrows() {
        write(session -> publishNew(session, article("old")));
        assertThrows(IllegalStateException.class, () -> write(session -> {
            publishNew(session, article("new"));
            session.withdraw(article("old"));
            session.putSite(new byte[] {1});
            session.items(List.of(article("new"))); // what was gathered is in the database by now
            session.cards(List.of(article("new").key()));
            throw new IllegalStateException("changed my mind");
        }));
        assertEquals(Optional.empty(), read(session -> session.item(article("new"))));
        assertEquals(Optional.of(shown(article("old"), 1)), read(session -> session.item(article("old"))));
        assertEquals(1, log().size());
        assertEquals(Optional.empty(), read(session -> session.site()));
    }

    @Test
    void theSiteIsKeptAndReplaced() {
        write(session -> session.putSite(new byte[] {1, 2}));
        write(session -> session.putSite(new byte[] {3}));
        assertArrayEquals(new byte[] {3}, read(session -> session.site()).orElseThrow());
    }
}
