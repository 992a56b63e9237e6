package org.kindred.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kindred.store.Samples.NOON;
import static org.kindred.store.Samples.article;
import static org.kindred.store.Samples.key;
import static org.kindred.store.Samples.made;
import static org.kindred.store.Samples.publishNew;
import static org.kindred.store.Samples.published;
import static org.kindred.store.Samples.revision;
import static org.kindred.store.Samples.shown;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kindred.kernel.content.Change;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.content.Published;
import org.kindred.kernel.store.Stored;
import org.kindred.kernel.store.Stored.Representation;

class PublishingTest extends StoreContract {

    @Test
    void whatIsPublishedCanBeHadInEveryRepresentation() {
        write(session -> publishNew(session, article("a")));
        for (var representation : Representation.values()) {
            var stored = store.stored(key("a"), List.of("en"), representation).orElseThrow();
            String text = representation.name().toLowerCase(Locale.ROOT) + " article/a@en";
            assertEquals(text, new String(stored.bytes(), UTF_8));
            assertEquals(representation == Representation.HTML ? 4 : text.length(), stored.referencesAt());
            assertEquals(List.of(article("a"), NOON.plusSeconds(120), "sha256-a", false),
                    List.of(stored.ref(), stored.compiledAt(), stored.digest(), stored.waiting()));
        }
    }

    @Test
    void theFirstLocaleThatIsPublicIsFound() {
        write(session -> List.of("en", "es", "de").forEach(locale -> publishNew(session, article("a").key().in(locale))));
        assertEquals("es", foundIn("es-MX", "es", "en"));
        assertEquals("en", foundIn("fr", "en"));
        assertEquals("de", foundIn("de", "es", "en"));
        assertEquals("none", foundIn("fr"));
        assertEquals("de", foundIn("sl-rozaj-biske-1994", "sl-rozaj-biske", "sl-rozaj", "sl", "de", "en"));
        assertEquals(List.of("de", "en", "es"), read(session -> session.publicLocales(key("a"))));
        assertEquals(List.of(), read(session -> session.publicLocales(key("b"))));
    }

    private String foundIn(String... locales) {
        var alone = store.stored(key("a"), List.of(locales), Representation.DATA).map(found -> found.ref().locale());
        assertEquals(alone,
                read(session -> session.stored(key("a"), List.of(locales), Representation.DATA)).map(found -> found.ref().locale()));
        return alone.orElse("none");
    }

    @Test
    void compilingTheSameBytesAgainIsNoChange() {
        write(session -> publishNew(session, article("a")));
        write(session -> session.refresh(published(article("a"), 1, "sha256-a"), Set.of()));
        write(session -> session.refresh(published(article("a"), 1, "sha256-b"), Set.of()));
        assertEquals(List.of("sha256-a", "sha256-b"), log().stream().map(Change::digest).toList());
    }

    @Test
    void publishingIsAChangeThoughItsJsonReadsTheSame() {
        write(session -> publishNew(session, article("a")));
        write(session -> session.publish(published(article("a"), 1, "sha256-a"), Set.of()));
        assertEquals(List.of("sha256-a", "sha256-a"), log().stream().map(Change::digest).toList());
    }

    @Test
    void aWithdrawnItemIsGoneForReaders() {
        write(session -> publishNew(session, article("a"), key("b")));
        write(session -> session.withdraw(article("a")));
        write(session -> session.withdraw(article("a")));
        write(session -> session.withdraw(article("never")));
        assertEquals(Optional.empty(), store.stored(key("a"), List.of("en"), Representation.DATA));
        assertEquals(List.of(), read(session -> session.dependents(List.of(key("b")))));
        assertEquals(List.of(), read(session -> session.published(List.of(key("a")))));
        assertEquals(List.of(), read(session -> session.publicRevisions(List.of(article("a")))));
        assertEquals(List.of(Change.Kind.PUBLISHED, Change.Kind.WITHDRAWN), log().stream().map(Change::kind).toList());
        assertEquals("", log().getLast().digest());
        assertEquals(0, read(session -> session.item(article("a"))).orElseThrow().publishedRevision());
    }

    @Test
    void aWithdrawnItemCanBePublishedAgain() {
        write(session -> publishNew(session, article("a")));
        write(session -> session.withdraw(article("a")));
        write(session -> session.publish(published(article("a"), 1, "sha256-a"), Set.of()));
        assertTrue(store.stored(key("a"), List.of("en"), Representation.DATA).isPresent());
        assertEquals(3, log().size());
    }

    @Test
    void onlyAKnownItemCanBePublished() {
        assertThrows(IllegalStateException.class, () -> write(session -> session.publish(published(article("a"), 1, "d"), Set.of())));
    }

    @Test
    void aTransactionReadsWhatItHasWritten() {
        write(session -> publishNew(session, article("old")));
        write(session -> {
            publishNew(session, article("a"), key("b"));
            session.withdraw(article("old"));
            assertTrue(session.stored(key("a"), List.of("en"), Representation.CARD).isPresent());
            assertFalse(session.stored(key("old"), List.of("en"), Representation.CARD).isPresent());
            assertEquals(List.of(article("a")), session.dependents(List.of(key("b"))));
            assertEquals(List.of("one", "one"), session.items(List.of(article("a"), article("old"))).stream().map(item -> "one").toList());
            session.publish(published(article("a"), 1, "sha256-2", key("c")), Set.of());
            assertEquals(List.of(), session.dependents(List.of(key("b"))));
            assertEquals("sha256-2", session.cards(List.of(key("a"))).getFirst().digest());
            assertEquals(List.of(article("a")), session.publishedAfter(Optional.empty(), 10).stream().map(Published::ref).toList());
            session.put(Samples.draft(article("a"), 1));
            assertEquals(List.of(0, 0), session.itemsAfter(Optional.empty(), 10).stream().map(item -> item.publishedRevision()).toList());
            session.put(Samples.shown(article("a"), 1));
            assertEquals(List.of(1, 0), session.itemsAfter(Optional.empty(), 10).stream().map(item -> item.publishedRevision()).toList());
        });
        assertEquals(List.of("sha256-old", "sha256-a", "", "sha256-2"), log().stream().map(Change::digest).toList());
    }

    @Test
    void publishedTwiceInOneTransactionTheLastIsPublic() {
        write(session -> {
            publishNew(session, article("a"), key("b"));
            session.publish(published(article("a"), 1, "sha256-2", key("c")), Set.of("/two"));
        });
        assertEquals(List.of("sha256-2"), read(session -> session.published(List.of(key("a")))).stream().map(Published::digest).toList());
        assertEquals(List.of(), read(session -> session.dependents(List.of(key("b")))));
        assertEquals(Optional.of(article("a")), read(session -> session.resolve("/two")));
    }

    @Test
    void publishedAndWithdrawnInOneTransactionNothingIsPublic() {
        write(session -> {
            publishNew(session, article("a"), key("b"));
            session.withdraw(article("a"));
        });
        assertEquals(List.of(), read(session -> session.published(List.of(key("a")))));
        write(session -> {
            session.withdraw(article("a"));
            session.publish(published(article("a"), 1, "sha256-2"), Set.of());
        });
        assertEquals(1, read(session -> session.published(List.of(key("a")))).size());
    }

    @Test
    void aSnapshotComesBackWhole() {
        var published = published(article("a"), 1, "sha256-a", key("b"), new ItemKey("topic", "t"));
        write(session -> {
            session.add(Samples.revision(article("a"), 1, "one"));
            session.publish(published, Set.of());
        });
        var found = read(session -> session.published(List.of(key("a")))).getFirst();
        assertEquals(
                List.of(published.ref(), 1, "sha256-a", NOON, NOON.plusSeconds(60), NOON.plusSeconds(120), 4, published.embeds(),
                        "compiler-1"),
                List.of(found.ref(), found.revision(), found.digest(), found.publishedAt(), found.updatedAt(), found.compiledAt(),
                        found.referencesAt(), found.embeds(), found.compiler()));
        assertArrayEquals(published.data(), found.data());
        assertArrayEquals(published.card(), found.card());
        assertArrayEquals(published.html(), found.html());
        assertArrayEquals(published.text(), found.text());
        assertArrayEquals(published.markdown(), found.markdown());
    }

    @Test
    void compiledBytesMayBeFarLongerThanARowOfH2() {
        byte[] long3 = "<td>x</td>\n".repeat(300_000).getBytes(UTF_8);
        var small = published(article("a"), 1, "sha256-a");
        write(session -> {
            session.add(Samples.revision(article("a"), 1, "one"));
            session.publish(new Published(small.ref(), 1, "sha256-a", NOON, NOON, NOON, long3, small.card(), long3, long3.length, long3,
                    small.markdown(), Set.of(), "c"), Set.of());
        });
        assertArrayEquals(long3, store.stored(key("a"), List.of("en"), Representation.DATA).orElseThrow().bytes());
        assertArrayEquals(long3, read(session -> session.published(List.of(key("a")))).getFirst().html());
    }

    @Test
    void cardsAndSnapshotsOfManyItemsComeInAllTheirLocales() {
        var keys = IntStream.range(0, 1100).mapToObj(i -> key("n" + i)).toList();
        write(session -> {
            session.items(keys.stream().map(key -> key.in("en")).toList());
            keys.forEach(key -> publishNew(session, key.in("en")));
        });
        write(session -> publishNew(session, key("n7").in("es")));
        var asked = new ArrayList<>(keys);
        asked.add(key("unknown"));
        assertEquals(1101, read(session -> session.cards(asked)).stream().map(Stored::ref).collect(toSet()).size());
        assertEquals(1101, read(session -> session.published(asked)).stream().map(Published::ref).collect(toSet()).size());
        assertEquals("card article/n7@es", read(session -> session.cards(List.of(key("n7")))).stream()
                .filter(card -> card.ref().locale().equals("es")).map(card -> new String(card.bytes(), UTF_8)).findFirst().orElseThrow());
        var refs = Stream.concat(asked.stream().map(key -> key.in("en")), Stream.of(key("n7").in("es"), key("n8").in("es"))).toList();
        var texts = read(session -> session.stored(refs, Representation.TEXT));
        assertEquals(1101, texts.size());
        assertEquals(read(session -> session.stored(key("n7"), List.of("es"), Representation.TEXT)).map(Stored::digest),
                Optional.of(Objects.requireNonNull(texts.get(key("n7").in("es")))).map(Stored::digest));
        assertEquals(Set.of(key("n7").in("es")),
                read(session -> session.stored(List.of(key("n7").in("es")), Representation.CARD)).keySet());
    }

    @Test
    void everythingPublicCanBeWalkedInBatches() {
        write(session -> IntStream.range(0, 7).forEach(i -> publishNew(session, new ItemRef("article", "n" + i, "en"))));
        var walked = new ArrayList<Published>(read(session -> session.publishedAfter(Optional.empty(), 3)));
        write(session -> session.withdraw(walked.getLast().ref())); // the place to go on from is gone
        walked.addAll(read(session -> session.publishedAfter(Optional.of(walked.getLast().ref()), 3)));
        walked.addAll(read(session -> session.publishedAfter(Optional.of(walked.getLast().ref()), 3)));
        assertEquals(List.of("n0", "n1", "n2", "n3", "n4", "n5", "n6"), walked.stream().map(published -> published.ref().slug()).toList());
        assertEquals(List.of(), read(session -> session.publishedAfter(Optional.of(walked.getLast().ref()), 3)));
    }

    @Test
    void dependentsAreThosePublicItemsThatEmbedAnItemOrReferToItInVain() {
        write(session -> {
            publishNew(session, article("a"), key("b"), key("missing"));
            publishNew(session, article("b"), key("a"));
            publishNew(session, key("a").in("es"), key("b"));
        });
        assertEquals(Set.of(article("a"), key("a").in("es")), Set.copyOf(read(session -> session.dependents(List.of(key("b"))))));
        assertEquals(List.of(article("a")), read(session -> session.dependents(List.of(key("missing")))));
        assertEquals(3, read(session -> session.dependents(List.of(key("a"), key("b"), key("missing")))).size());
        assertEquals(List.of(), read(session -> session.dependents(List.of())));
    }

    @Test
    void whatAnotherCompilerMadeIsFound() {
        write(session -> {
            publishNew(session, article("a"));
            publishNew(session, article("b"));
        });
        assertEquals(List.of(), read(session -> session.madeByOthers("compiler-1", 10)));
        assertEquals(2, read(session -> session.madeByOthers("compiler-0", 10)).size());
        assertEquals(2, read(session -> session.madeByOthers("compiler-2", 10)).size());
        assertEquals(1, read(session -> session.madeByOthers("compiler-2", 1)).size());
        assertEquals(0L, read(session -> session.countMadeByOthers("compiler-1")).longValue());
        assertEquals(2L, read(session -> session.countMadeByOthers("compiler-2")).longValue());
    }

    @Test
    void whateverIsNamedOtherwiseIsAnotherCompiler() {
        var compilers = List.of("compiler-1", "compiler-10", "compiler-1-1", "compiler-0", "Compiler-1");
        write(session -> IntStream.range(0, compilers.size()).forEach(number -> {
            var ref = article("item-" + number);
            session.add(revision(ref, 1, "# " + ref));
            session.put(shown(ref, 1));
            session.publish(made(ref, compilers.get(number)), Set.of());
        }));
        for (int ours = 0; ours < compilers.size(); ours++) {
            String compiler = compilers.get(ours);
            var others = read(session -> session.madeByOthers(compiler, 10));
            assertEquals(compilers.size() - 1, others.size(), compiler);
            assertFalse(others.contains(article("item-" + ours)), compiler);
        }
    }
}
