package org.kindred.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.kindred.index.Shelf.all;
import static org.kindred.index.Shelf.facets;
import static org.kindred.index.Shelf.in;
import static org.kindred.index.Shelf.sorted;
import static org.kindred.index.Shelf.test;
import static org.kindred.index.Shelf.with;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kindred.kernel.problem.Overloaded;
import org.kindred.kernel.query.Filter;
import org.kindred.kernel.query.Operator;
import org.kindred.kernel.query.Query;
import org.kindred.kernel.type.Ranking;
import org.kindred.kernel.value.Value;

/** What a directory is asked for: topics with those under them, ages, names of languages and countries, and the best first. */
class DirectoryTest {

    @TempDir
    Path folder;
    private Shelf shelf;

    @BeforeEach
    void open() {
        shelf = Shelf.fresh(folder, Shelf.site("en", "es"));
    }

    @AfterEach
    void close() {
        shelf.close();
    }

    private static Item topic(String slug, String parent) {
        return Item.topic(slug, "About " + slug).with("parent", parent.isEmpty() ? Value.NOTHING : Item.relation(parent));
    }

    private static Item place(String slug, String... conditions) {
        return Item.of("place", slug).with("conditions", Value.list(Stream.of(conditions).map(Item::relation).toList()));
    }

    private Set<String> found(Filter filter) {
        return Set.copyOf(shelf.slugs(with(all("place"), filter)));
    }

    private Set<String> under(String topic) {
        return found(test("conditions", Operator.EQ, topic));
    }

    private void plant() {
        shelf.put(topic("diabetes", ""), topic("type-1", "diabetes"), topic("type-2", "diabetes"), topic("lada", "type-1"),
                topic("gout", ""));
        shelf.put(place("of-all", "diabetes"), place("of-one", "type-1"), place("of-lada", "lada"),
                place("of-two-kinds", "type-1", "type-2"),
                place("of-gout", "gout"), place("of-nothing"));
    }

    @Test
    void aTopicFindsWhatIsUnderTheTopicsUnderIt() {
        plant();
        assertEquals(Set.of("of-all", "of-one", "of-lada", "of-two-kinds"), under("diabetes"));
        assertEquals(Set.of("of-one", "of-lada", "of-two-kinds"), under("type-1"));
        assertEquals(Set.of("of-lada"), under("lada"));
    }

    @Test
    void theOtherOperatorsFollowTheTreeAsWell() {
        plant();
        assertEquals(Set.of("of-gout", "of-nothing"), found(test("conditions", Operator.NE, "diabetes")));
        assertEquals(Set.of("of-lada", "of-gout"), found(test("conditions", Operator.IN, "lada", "gout")));
        assertEquals(Set.of(), found(test("conditions", Operator.EQ, "unknown")));
    }

    @Test
    void aParentIsAskedForByItself() {
        plant();
        assertEquals(List.of("type-1", "type-2"), shelf.slugs(sorted(with(all("topic"), test("parent", Operator.EQ, "diabetes")), "slug")));
    }

    @Test
    void whatStandsUnderATopicIsToldByItself() {
        plant();
        assertEquals(Set.of("type-1", "lada"), shelf.below("topic", "type-1"));
        assertEquals(Set.of("unknown"), shelf.below("topic", "unknown"));
    }

    @Test
    void aTopicThatMovesTakesEverythingAlong() {
        plant();
        shelf.put(topic("type-1", "gout"));
        assertEquals(Set.of("of-all", "of-two-kinds"), under("diabetes"));
        assertEquals(Set.of("of-gout", "of-one", "of-lada", "of-two-kinds"), under("gout"));
        shelf.withdraw("topic", "lada");
        assertEquals(Set.of("of-one", "of-two-kinds"), under("type-1"));
        assertEquals(Set.of("of-lada"), under("lada"));
    }

    @Test
    void aRingOfParentsHoldsAllThatIsInIt() {
        shelf.put(topic("a", "b"), topic("b", "c"), topic("c", "a"));
        shelf.put(place("x", "a"), place("y", "c"));
        assertEquals(Set.of("x", "y"), under("b"));
    }

    @Test
    void aFacetCountsWhatItsFilterFindsAndNothingTwice() {
        plant();
        var counts = counts(facets(all("place"), "conditions"), "conditions");
        assertEquals(Map.of("diabetes", 4L, "type-1", 3L, "type-2", 1L, "lada", 1L, "gout", 1L), counts);
        counts.forEach((topic, count) -> assertEquals(count, under(topic).size(), topic));
        assertEquals("About diabetes", shelf.find(facets(all("place"), "conditions")).facets().get("conditions").getFirst().title());
    }

    private Map<String, Long> counts(Query query, String facet) {
        var counts = new LinkedHashMap<String, Long>();
        shelf.find(query).facets().get(facet).forEach(count -> counts.put(count.value(), count.count()));
        return counts;
    }

    @ParameterizedTest
    @CsvSource({"EQ, 15, all teens young", "EQ, 12, all young", "EQ, 18, adults all", "EQ, 13-17, all teens young", "EQ, 18-, adults all",
            "EQ, -12, all young", "NE, 15, adults", "LT, 13, all young", "LTE, 13, all teens young", "GT, 17, adults all",
            "GTE, 17, adults all teens"})
    void agesAreFoundWhereTheyMeet(Operator operator, String value, String expected) {
        ages();
        assertEquals(Set.of(expected.split(" ")), found(test("ages", operator, value)));
    }

    @Test
    void agesThatNobodyTellsCanBeToldApart() {
        ages();
        assertEquals(Set.of("all"), found(test("ages", Operator.EXISTS, "false")));
        assertEquals(Set.of("teens", "young", "adults"), found(test("ages", Operator.EXISTS, "true")));
        assertEquals(Set.of("all", "adults", "young"), found(test("ages", Operator.IN, "12", "50")));
    }

    private void ages() {
        shelf.put(place("teens").with("least", 13).with("most", 17), place("young").with("most", 15), place("adults").with("least", 18),
                place("all"));
    }

    @Test
    void languagesAndCountriesAreCalledByTheirNamesInTheReadersLanguage() {
        shelf.put(place("x").with("spoken", Value.texts(List.of("pt-BR"))).with("countries", Value.texts(List.of("GB"))));
        var english = shelf.find(facets(all("place"), "spoken", "countries")).facets();
        var spanish = shelf.find(in("es", facets(all("place"), "spoken", "countries"))).facets();
        assertEquals("Portuguese (Brazil)", english.get("spoken").getFirst().title());
        assertEquals("United Kingdom", english.get("countries").getFirst().title());
        assertEquals("portugués (Brasil)", spanish.get("spoken").getFirst().title());
        assertEquals("Reino Unido", spanish.get("countries").getFirst().title());
        assertEquals("GB", spanish.get("countries").getFirst().value());
    }

    @Test
    void whoIsPatientGetsAnAnswerThatComesTooLateForReaders() {
        shelf.close();
        shelf = Shelf.open(folder, Shelf.site("en", "es"), new LuceneIndex.Limits(Duration.ZERO, Duration.ofMinutes(5)));
        shelf.index().rebuilt();
        shelf.put(place("x"));
        assertThrows(Overloaded.class, () -> shelf.find(all("place")));
        assertEquals(List.of("x"), Shelf.slugs(shelf.index().searchPatiently(all("place"))));
    }

    private void ranked() {
        shelf.put(place("plain"), place("good").with("model", "good"), place("bad").with("model", "none"),
                place("old").with("checked", "2020-01-01"), place("new").with("checked", "2026-01-01"),
                place("best").with("checked", "2019-01-01").with("model", "good"), place("fair").with("model", "fair"));
    }

    @Test
    void theBestComeFirstAndSayWhy() {
        ranked();
        var hits = shelf.find(sorted(all("place"), "-ranking", "-checked"));
        assertEquals(List.of("best", "new", "old", "good", "fair", "plain", "bad"), Shelf.slugs(hits));
        assertEquals(List.of("checked", "good"), hits.hits().getFirst().reasons());
        assertEquals(List.of("bad"), hits.hits().getLast().reasons());
        assertEquals(List.of(), shelf.find(sorted(all("place"), "slug")).hits().getFirst().reasons());
        assertEquals("bad", shelf.slugs(sorted(all("place"), "ranking")).getFirst());
    }

    @Test
    void theOrderOfManyIsTheSameHoweverTheyCameIn() {
        var random = new Random(8);
        var places = new ArrayList<Item>();
        for (int batch = 0; batch < 6; batch++) {
            var some = IntStream.range(0, 40).mapToObj(i -> any(random, "p" + places.size() + "-" + i)).toList();
            shelf.put(some);
            places.addAll(some);
        }
        places.subList(0, 20).forEach(place -> shelf.withdraw("place", place.ref().slug()));
        places.subList(0, 20).clear();
        places.replaceAll(place -> random.nextInt(4) > 0 ? place : any(random, place.ref().slug()));
        shelf.put(places);
        var order = places.stream().sorted(Comparator.comparingLong(DirectoryTest::points).reversed()
                .thenComparing(DirectoryTest::checked, Comparator.reverseOrder()).thenComparing(place -> place.ref().slug())).toList();
        var query = sorted(all("place"), "-ranking", "-checked");
        assertEquals(order.stream().map(place -> place.ref().slug()).toList(), shelf.walk(query, 7));
        var some = with(query, test("spoken", Operator.IN, "es", "fr"));
        assertEquals(order.stream().filter(place -> !place.values().get("spoken").equals(Value.texts(List.of("en"))))
                .map(place -> place.ref().slug()).toList(), shelf.walk(some, 3));
    }

    private static Item any(Random random, String slug) {
        var place = place(slug).with("spoken", Value.texts(List.of(List.of("en", "es", "fr").get(random.nextInt(3)))))
                .with("model", List.of("good", "fair", "none").get(random.nextInt(3)));
        return random.nextInt(3) > 0 ? place : place.with("checked", "2026-01-0" + (1 + random.nextInt(5)));
    }

    private static long points(Item place) {
        var ranking = Types.PLACE.ranking().orElseThrow();
        return Ranking.points(ranking.of(place.card()));
    }

    private static String checked(Item place) {
        return place.card().text("checked").orElse("");
    }

    @Test
    void aRankingIsWalkedByCursorsWithoutLossOrRepetition() {
        ranked();
        var query = sorted(all("place"), "-ranking", "-checked");
        for (int size = 1; size < 8; size++) {
            assertEquals(shelf.slugs(query), shelf.walk(query, size), "pages of " + size);
        }
    }
}
