package org.kindred.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kindred.index.Shelf.all;
import static org.kindred.index.Shelf.in;
import static org.kindred.index.Shelf.sorted;
import static org.kindred.index.Shelf.test;
import static org.kindred.index.Shelf.with;
import static org.kindred.index.Shelf.words;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kindred.index.LuceneIndex.Limits;
import org.kindred.kernel.problem.Gone;
import org.kindred.kernel.problem.InvalidRequest;
import org.kindred.kernel.query.Filter;
import org.kindred.kernel.query.Operator;
import org.kindred.kernel.query.Page;
import org.kindred.kernel.query.Query;
import org.kindred.kernel.site.Site;

class CursorTest {

    private static final Site SITE = Shelf.site("en", "es");

    @TempDir
    private Path folder;

    private static List<Item> notes(int count) {
        return IntStream.range(0, count).mapToObj(i -> Item.note("n" + (1000 + i)).title("Hope " + i % 7).with("size", i % 5)).toList();
    }

    private static String cursor(Shelf shelf, Query query) {
        return shelf.find(with(query, new Page.Numbered(5, 1))).after().orElseThrow();
    }

    private static Query after(Query query, String cursor) {
        return with(query, new Page.After(5, cursor));
    }

    @ParameterizedTest
    @ValueSource(strings = {"slug", "-size", "title", "-title", "happens", "-subtitle", "size,-title", "-publishedAt"})
    void pagesNeitherSkipNorRepeatWhileOthersArePublished(String sort) {
        var random = new Random(sort.hashCode());
        var items = notes(90);
        try (var shelf = Shelf.fresh(folder, SITE)) {
            shelf.put(items);
            var query = sorted(all("note"), sort.split(","));
            var seen = new ArrayList<String>();
            var page = shelf.find(with(query, new Page.Numbered(7, 1)));
            for (int round = 0; page.after().isPresent(); round++) {
                seen.addAll(Shelf.slugs(page));
                disturb(shelf, random, round);
                page = shelf.find(with(query, new Page.After(7, page.after().get())));
            }
            seen.addAll(Shelf.slugs(page));
            seen.removeIf(slug -> slug.startsWith("new") || slug.startsWith("moved"));
            assertEquals(items.size(), seen.size(), "none twice");
            assertEquals(items.size(), new HashSet<>(seen).size(), "none left out");
        }
    }

    /** New items everywhere, and others withdrawn again. */
    private static void disturb(Shelf shelf, Random random, int round) {
        shelf.put(Item.note("new" + round).title("Hope " + random.nextInt(9)).with("size", random.nextInt(5)),
                Item.note("n1" + random.nextInt(90) + "x").title("moved").with("size", random.nextInt(5)));
        shelf.withdraw("note", "new" + random.nextInt(round + 1));
        IntStream.range(0, 90).mapToObj(i -> "n1" + i + "x").forEach(slug -> shelf.withdraw("note", slug));
    }

    @Test
    void anItemThatGetsATranslationMeanwhileIsNotRepeated() {
        try (var shelf = Shelf.fresh(folder, SITE)) {
            shelf.put(notes(10));
            var query = sorted(in("es", all("note")), "slug");
            var first = shelf.find(with(query, new Page.Numbered(5, 1)));
            shelf.put(Item.note("n1004"), Item.note("n1004").in("es"));
            assertEquals(List.of("n1005", "n1006", "n1007", "n1008", "n1009"), shelf.slugs(after(query, first.after().orElseThrow())));
        }
    }

    @Test
    void aFieldSortedCursorOutlivesTheServiceAndTheIndex() {
        String cursor;
        try (var shelf = Shelf.fresh(folder, SITE)) {
            shelf.put(notes(10));
            cursor = cursor(shelf, all("note"));
        }
        try (var shelf = Shelf.fresh(folder.resolve("other"), SITE)) {
            shelf.put(notes(10));
            assertEquals(5, shelf.slugs(after(all("note"), cursor)).size());
        }
    }

    @Test
    void aSearchCursorStaysInItsStateOfTheIndex() {
        try (var shelf = Shelf.fresh(folder, SITE)) {
            shelf.put(notes(20));
            var query = words("hope");
            var all = shelf.slugs(with(query, new Page.Numbered(100, 1)));
            var first = shelf.find(with(query, new Page.Numbered(5, 1)));
            shelf.put(notes(20).stream().map(item -> item.title("Nothing")).toList());
            shelf.put(Item.note("better").title("Hope"));
            var seen = new ArrayList<>(Shelf.slugs(first));
            for (var next = first.after(); next.isPresent();) {
                var page = shelf.find(after(query, next.get()));
                assertEquals(20, page.total());
                seen.addAll(Shelf.slugs(page));
                next = page.after();
            }
            assertEquals(all, seen);
        }
    }

    @Test
    void aSearchCursorIsGoneWhenItsTimeIsOver() throws InterruptedException {
        try (var shelf = Shelf.open(folder, SITE, new Limits(Duration.ofSeconds(20), Duration.ZERO))) {
            shelf.index().rebuilt();
            shelf.put(notes(20));
            String cursor = cursor(shelf, words("hope"));
            assertEquals(20, shelf.find(after(words("hope"), cursor)).total(), "the newest state is there, however old the cursor");
            shelf.put(Item.note("better").title("Hope"));
            assertThrows(Gone.class, () -> shelf.find(after(words("hope"), cursor)));
        }
    }

    @Test
    void aSearchCursorIsGoneAfterARestart() {
        String cursor;
        try (var shelf = Shelf.fresh(folder, SITE)) {
            shelf.put(notes(20));
            cursor = cursor(shelf, words("hope"));
        }
        try (var shelf = Shelf.open(folder, SITE)) {
            assertThrows(Gone.class, () -> shelf.find(after(words("hope"), cursor)));
        }
    }

    @Test
    void aSearchSortedByFieldsHasALastingCursor() {
        try (var shelf = Shelf.fresh(folder, SITE)) {
            shelf.put(notes(12));
            var query = sorted(words("hope"), "slug");
            String cursor = cursor(shelf, query);
            shelf.put(Item.note("n1000b").title("Hope"), Item.note("n1011b").title("Hope"));
            assertEquals(List.of("n1005", "n1006", "n1007", "n1008", "n1009"), shelf.slugs(after(query, cursor)));
        }
    }

    @Test
    void aCursorOfAnotherQueryIsRefused() {
        try (var shelf = Shelf.fresh(folder, SITE)) {
            shelf.put(notes(20));
            String cursor = cursor(shelf, all("note"));
            var others = List.of(all(), in("es", all("note")), sorted(all("note"), "title"),
                    with(all("note"), test("size", Operator.GTE, "0")), words("hope"));
            for (Query other : others) {
                var refused = assertThrows(InvalidRequest.class, () -> shelf.find(after(other, cursor)));
                assertEquals("invalid-cursor", refused.name());
                assertEquals("page[after]", refused.faults().getFirst().parameter());
            }
        }
    }

    @Test
    void theSameQueryInOtherWordsTakesTheCursor() {
        try (var shelf = Shelf.fresh(folder, SITE)) {
            shelf.put(notes(20));
            var one = test("size", Operator.GTE, "0");
            var two = test("slug", Operator.PREFIX, "n");
            String cursor = cursor(shelf, with(all("note"), new Filter.All(List.of(one, two))));
            var turned = sorted(with(all("note"), new Filter.All(List.of(two, one))), "-publishedAt");
            assertEquals(5, shelf.slugs(after(Shelf.facets(turned, "topics"), cursor)).size());
        }
    }

    @Test
    void aDamagedCursorIsRefused() {
        try (var shelf = Shelf.fresh(folder, SITE)) {
            shelf.put(notes(20));
            String cursor = cursor(shelf, sorted(all("note"), "title", "-size"));
            byte[] bytes = Base64.getUrlDecoder().decode(cursor);
            for (int i = 0; i < bytes.length; i++) {
                byte[] damaged = bytes.clone();
                damaged[i] ^= 0x41;
                refuse(shelf, Base64.getUrlEncoder().encodeToString(damaged));
                refuse(shelf, Base64.getUrlEncoder().encodeToString(java.util.Arrays.copyOf(bytes, i)));
            }
            for (String nonsense : List.of("", "x", "%%%", "AAAAAAAAAAAAAAAAAAAAAAAA", "../../etc/passwd", "é", cursor + "AAAA")) {
                refuse(shelf, nonsense);
            }
        }
    }

    private static void refuse(Shelf shelf, String cursor) {
        assertThrows(InvalidRequest.class, () -> shelf.find(after(sorted(all("note"), "title", "-size"), cursor)), cursor);
    }

    @Test
    void cursorsFitIntoAddressesAsTheyAre() {
        try (var shelf = Shelf.fresh(folder, SITE)) {
            shelf.put(notes(20).stream().map(item -> item.title("ÿ".repeat(500))).toList());
            String cursor = cursor(shelf, sorted(all("note"), "title"));
            assertTrue(cursor.matches("[A-Za-z0-9_-]{10,1000}"), cursor);
        }
    }
}
