package org.kindred.index;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kindred.index.Shelf.all;
import static org.kindred.index.Shelf.sorted;
import static org.kindred.index.Shelf.test;
import static org.kindred.index.Shelf.with;
import static org.kindred.index.Shelf.words;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kindred.kernel.query.Operator;
import org.kindred.kernel.query.Page;

class ListsTest {

    @TempDir
    private Path folder;
    private Shelf shelf;

    @BeforeEach
    void open() {
        shelf = Shelf.fresh(folder, Shelf.ENGLISH);
    }

    @AfterEach
    void close() {
        shelf.close();
    }

    @Test
    void newestComesFirstAndThenTheSlugDecides() {
        shelf.put(Item.note("b").at("2026-01-01T00:00:00Z"), Item.note("old").at("2025-01-01T00:00:00Z"),
                Item.note("a").at("2026-01-01T00:00:00Z"));
        assertEquals(List.of("a", "b", "old"), shelf.slugs(all("note")));
    }

    @Test
    void cardsComeOutByteForByte() {
        var item = Item.note("a").title("Ünï & <code>");
        shelf.put(item);
        var hit = shelf.find(all("note")).hits().getFirst();
        assertArrayEquals(item.published().card(), hit.card());
        assertEquals(item.ref(), hit.ref());
        assertEquals(0, hit.score());
        assertTrue(hit.highlight().isEmpty());
    }

    @Test
    void aFilterFindsByRelation() {
        shelf.put(Item.note("a").topics("diabetes", "sleep"), Item.note("b").topics("sleep"), Item.note("c"));
        assertEquals(List.of("a"), shelf.slugs(with(all(), test("topics", Operator.EQ, "diabetes"))));
        assertEquals(List.of("b", "c"), shelf.slugs(with(all(), test("topics", Operator.NE, "diabetes"))));
    }

    @Test
    void pagesHaveATotalAndEndInEmptyOnes() {
        shelf.put(java.util.stream.IntStream.range(0, 25).mapToObj(i -> Item.note("n" + (100 + i))).toList());
        var third = shelf.find(with(all("note"), new Page.Numbered(10, 3)));
        assertEquals(25, third.total());
        assertEquals(5, third.hits().size());
        assertTrue(third.after().isEmpty());
        var fourth = shelf.find(with(all("note"), new Page.Numbered(10, 4)));
        assertEquals(25, fourth.total());
        assertEquals(List.of(), fourth.hits());
    }

    @Test
    void missingValuesComeLastEitherWay() {
        shelf.put(Item.note("none"), Item.note("one").with("size", 1), Item.note("two").with("size", 2));
        assertEquals(List.of("one", "two", "none"), shelf.slugs(sorted(all("note"), "size")));
        assertEquals(List.of("two", "one", "none"), shelf.slugs(sorted(all("note"), "-size")));
    }

    @Test
    void aSearchFindsWordsInAnyForm() {
        shelf.put(Item.note("a").title("Supporting one another").body("Peers listen."), Item.note("b").body("Nothing."));
        var hits = shelf.find(words("supported", "peer"));
        assertEquals(List.of("a"), Shelf.slugs(hits));
        assertEquals("<mark>Supporting</mark> one another", hits.hits().getFirst().highlight().orElseThrow().title());
        assertEquals(List.of("<mark>Peers</mark> listen."), hits.hits().getFirst().highlight().orElseThrow().body());
    }
}
