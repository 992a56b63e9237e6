package org.kindred.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.kindred.store.Samples.article;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.content.Revision;
import org.kindred.kernel.content.State;
import org.kindred.kernel.query.Filter;
import org.kindred.kernel.query.Operator;
import org.kindred.kernel.query.Sort;
import org.kindred.kernel.store.Item;
import org.kindred.kernel.store.WorkQuery;
import org.kindred.kernel.store.Worked;

class WorkListTest extends StoreContract {

    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
    private static final Sort NEWEST = new Sort("updatedAt", true);

    private void add(String slug, String title, State state, int minutes, String author) {
        add(article(slug), title, state, minutes, author);
    }

    private void add(ItemRef ref, String title, State state, int minutes, String author) {
        var at = NOON.plusSeconds(60L * minutes);
        write(session -> {
            session.add(new Revision(ref, 1, "articles/" + ref.slug() + ".md", title.getBytes(UTF_8), author, at, ""), title);
            session.put(new Item(ref, state, 1, state == State.PUBLISHED ? 1 : 0, Optional.empty(),
                    state == State.SCHEDULED ? Optional.of(at.plusSeconds(3600)) : Optional.empty(), Optional.empty(), Optional.empty()));
        });
    }

    private static Filter.Test test(String field, Operator operator, String... values) {
        return new Filter.Test(field, operator, List.of(values));
    }

    private List<String> slugs(Filter filter, Sort sort) {
        return read(session -> session.work().page(new WorkQuery("article", filter, sort, Optional.empty(), 0, 100))).stream()
                .map(worked -> worked.item().ref().slug()).toList();
    }

    private List<String> slugs(Filter filter) {
        return slugs(filter, new Sort("slug", false));
    }

    private void some() {
        add("a", "Asthma and peers", State.PUBLISHED, 1, "ana");
        add("b", "Diabetes: 100% of it", State.DRAFT, 3, "pia");
        add("c", "asthma again", State.SCHEDULED, 2, "ana");
        add(new ItemRef("topic", "t", "en"), "Asthma", State.ARCHIVED, 0, "import");
    }

    @Test
    void theNewestTextsComeFirst() {
        some();
        assertEquals(List.of("b", "c", "a"), slugs(Filter.EVERYTHING, NEWEST));
        assertEquals(List.of("a", "c", "b"), slugs(Filter.EVERYTHING, new Sort("updatedAt", false)));
        assertEquals(List.of("c", "b", "a"), slugs(Filter.EVERYTHING, new Sort("publishAt", true)), "what has none comes last");
    }

    @Test
    void eachFieldTellsItemsApart() {
        some();
        assertEquals(List.of("a", "b", "c"), slugs(Filter.EVERYTHING));
        assertEquals(List.of("b", "c"), slugs(test("state", Operator.IN, "draft", "scheduled")));
        assertEquals(List.of("a", "c"), slugs(test("updatedBy", Operator.EQ, "ana")));
        assertEquals(List.of("b"), slugs(test("updatedAt", Operator.GT, NOON.plusSeconds(120).toString())));
        assertEquals(List.of("a"), slugs(test("publishedRevision", Operator.EXISTS, "true")));
        assertEquals(List.of("a", "b"), slugs(test("publishAt", Operator.EXISTS, "false")));
        assertEquals(List.of("a", "b"), slugs(test("publishAt", Operator.NE, NOON.plusSeconds(3720).toString())));
        assertEquals(List.of("b"), slugs(test("title", Operator.PREFIX, "Diabetes: 100%")));
        assertEquals(List.of("a", "b"),
                slugs(new Filter.Any(List.of(test("slug", Operator.EQ, "a"), test("state", Operator.EQ, "draft")))));
        assertEquals(0, this.<Long>read(session -> session.work().count("article", test("state", Operator.EQ, "archived"))));
        assertEquals(1, this.<Long>read(session -> session.work().count("topic", test("state", Operator.EQ, "archived"))));
    }

    @Test
    void momentsAndNumbersAreFoundByTheBeginningOfTheirText() {
        some();
        assertEquals(List.of("a", "b", "c"), slugs(test("updatedAt", Operator.PREFIX, "2026-01")));
        assertEquals(List.of("a", "b", "c"), slugs(test("updatedAt", Operator.PREFIX, "2026-01-05T12:")));
        assertEquals(List.of("c"), slugs(test("updatedAt", Operator.PREFIX, "2026-01-05T12:02")));
        assertEquals(List.of(), slugs(test("updatedAt", Operator.PREFIX, "2026-02-31")));
        assertEquals(List.of(), slugs(test("updatedAt", Operator.PREFIX, "words")));
        assertEquals(List.of("a", "b", "c"), slugs(test("revision", Operator.PREFIX, "1")));
        assertEquals(List.of(), slugs(test("revision", Operator.PREFIX, "2")));
        assertEquals(List.of("a", "b", "c"), slugs(test("revision", Operator.LT, "99999999999999")));
    }

    @Test
    void wordsOfTheTitleOrTheSlugFindAnItem() {
        some();
        assertEquals(List.of("a", "c"), slugs(test(WorkQuery.WORDS, Operator.EQ, "ASTHMA")));
        assertEquals(List.of("a"), slugs(test(WorkQuery.WORDS, Operator.EQ, "peers asthma")));
        assertEquals(List.of("b"), slugs(test(WorkQuery.WORDS, Operator.EQ, "100%")));
        assertEquals(List.of(), slugs(test(WorkQuery.WORDS, Operator.EQ, "_sthma")));
    }

    @Test
    void pagesGoOnBehindTheLastItemWhateverTheOrder() {
        IntStream.range(0, 23).forEach(i -> add("a" + i, "T" + i % 5, i % 3 == 0 ? State.SCHEDULED : State.DRAFT, i % 4, "ana"));
        for (var sort : List.of(NEWEST, new Sort("updatedAt", false), new Sort("title", false), new Sort("publishAt", false),
                new Sort("publishAt", true), new Sort("state", false), new Sort("firstPublishedAt", true))) {
            var all = slugs(Filter.EVERYTHING, sort);
            assertEquals(23, all.size());
            var paged = new ArrayList<String>();
            Optional<Worked.Cursor> after = Optional.empty();
            do {
                var query = new WorkQuery("article", Filter.EVERYTHING, sort, after, 0, 4);
                var page = read(session -> session.work().page(query));
                page.forEach(worked -> paged.add(worked.item().ref().slug()));
                after = page.isEmpty() ? Optional.empty() : Optional.of(page.getLast().cursor());
            } while (after.isPresent());
            assertEquals(all, paged, sort.toString());
        }
        assertEquals(slugs(Filter.EVERYTHING, NEWEST).subList(10, 14),
                read(session -> session.work().page(new WorkQuery("article", Filter.EVERYTHING, NEWEST, Optional.empty(), 10, 4))).stream()
                        .map(worked -> worked.item().ref().slug()).toList());
    }

    @Test
    void aRevisionThatSaysNoTitleKeepsTheOneBefore() {
        add("a", "A", State.DRAFT, 1, "ana");
        write(session -> session.add(new Revision(article("a"), 2, "articles/a.md", new byte[0], "pia", NOON.plusSeconds(600), "")));
        var worked = read(session -> session.work().page(new WorkQuery("article", Filter.EVERYTHING, NEWEST, Optional.empty(), 0, 1)))
                .getFirst();
        assertEquals(List.of(Optional.of("A"), "pia", NOON.plusSeconds(600)),
                List.of(worked.title(), worked.updatedBy(), worked.updatedAt()));
    }
}
