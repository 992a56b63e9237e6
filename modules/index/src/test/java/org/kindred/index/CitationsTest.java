package org.kindred.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.kindred.index.Shelf.all;
import static org.kindred.index.Shelf.facets;
import static org.kindred.index.Shelf.sorted;
import static org.kindred.index.Shelf.test;
import static org.kindred.index.Shelf.with;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kindred.kernel.query.Hits.Count;
import org.kindred.kernel.query.Operator;
import org.kindred.kernel.value.Value;

class CitationsTest {

    @TempDir
    private Path folder;
    private Shelf shelf;

    @BeforeEach
    void open() {
        shelf = Shelf.fresh(folder, Shelf.ENGLISH);
        shelf.put(citing("both", entry("heisler-2010", "rct", ""), entry("long-2020", "cohort", "retracted")),
                citing("one", entry("heisler-2010", "rct", "")), Item.note("none"), Item.of("odd", "of-another-type"));
    }

    @AfterEach
    void close() {
        shelf.close();
    }

    private static Item citing(String slug, Value... entries) {
        return Item.note(slug).with("citations", Value.list(List.of(entries)));
    }

    private static Value entry(String slug, String design, String status) {
        return Value.group().put("number", 1).put("slug", slug).put("text", "A reference")
                .put("evidence", Value.group().put("design", design).build())
                .put("retraction", status.isEmpty() ? Value.NOTHING
                        : Value.group().put("status", status).put("date", Value.NOTHING).build())
                .build();
    }

    private List<String> found(String field, Operator operator, String... values) {
        return shelf.slugs(with(all(), test(field, operator, values)));
    }

    @Test
    void itemsAreFoundByTheWorksTheyCite() {
        assertEquals(List.of("both", "one"), found("citations", Operator.EQ, "heisler-2010"));
        assertEquals(List.of("both"), found("citations", Operator.IN, "long-2020", "wilson-2011"));
        assertEquals(List.of("none", "of-another-type"), found("citations", Operator.EXISTS, "false"));
    }

    @Test
    void itemsAreFoundByWhatIsKnownOfTheWorksTheyCite() {
        assertEquals(List.of("both", "one"), found("citations.evidence.design", Operator.EQ, "rct"));
        assertEquals(List.of("both"), found("citations.evidence.design", Operator.IN, "cohort", "essay"));
        assertEquals(List.of("both"), found("citations.retraction.status", Operator.EQ, "retracted"));
        assertEquals(List.of("none", "of-another-type", "one"), found("citations.retraction.status", Operator.NE, "retracted"));
        assertEquals(List.of("none", "of-another-type", "one"), found("citations.retraction.status", Operator.EXISTS, "false"));
    }

    @Test
    void anItemIsCountedOnceForEachWorkAndEachDesign() {
        shelf.put(citing("twice", entry("a", "rct", ""), entry("b", "rct", "")));
        var counted = shelf.find(facets(all(), "citations", "citations.evidence.design")).facets();
        assertEquals(List.of(new Count("rct", "rct", 3), new Count("cohort", "cohort", 1)), counted.get("citations.evidence.design"));
        assertEquals(new Count("heisler-2010", "heisler-2010", 2), counted.get("citations").getFirst());
    }

    @Test
    void whatIsKnownIsReplacedWithTheItem() {
        shelf.put(citing("both", entry("heisler-2010", "rct", "")));
        assertEquals(List.of(), found("citations.retraction.status", Operator.EQ, "retracted"));
    }

    private static Item issued(String slug, Integer... parts) {
        var date = Value.list(List.of(parts), Value::of);
        return Item.of("work", slug).with("csl",
                Value.group().put("issued", Value.group().put("date-parts", Value.list(List.of(date))).build())
                        .build());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EQ     | 2010            | day,month,year
            EQ     | 2010-10         | day,month
            EQ     | 2010-10-19      | day
            IN     | 2009,2011-01    | before
            NE     | 2010            | after,before
            LT     | 2010            | before
            LTE    | 2010            | before,day,month,year
            LTE    | 2010-10-18      | before,month,year
            GT     | 2010            | after
            GT     | 2010-10         | after
            GTE    | 2010-10         | after,day,month
            GTE    | 2010            | after,day,month,year
            PREFIX | 2010-1          | day,month
            PREFIX | 201             | after,day,month,year
            """)
    void aPeriodHoldsEveryDateThatBeginsInIt(Operator operator, String values, String expected) {
        shelf.put(issued("year", 2010), issued("month", 2010, 10), issued("day", 2010, 10, 19), issued("after", 2011, 2),
                issued("before", 2009, 12, 31));
        var filter = test("csl.issued", operator, values.split(","));
        var found = shelf.slugs(with(all("work"), filter));
        assertEquals(Stream.of(expected.split(",")).sorted().toList(), found.stream().sorted().toList());
    }

    @Test
    void datesAreSortedByTheirFirstDayAndCountedByYears() {
        shelf.put(issued("b", 2010, 10), issued("c", 2011), issued("a", -44), Item.of("work", "d").with("csl", Value.EMPTY));
        assertEquals(List.of("a", "b", "c"), shelf.slugs(sorted(all("work"), "csl.issued")).subList(0, 3));
        assertEquals(List.of("c", "b", "a"), shelf.slugs(sorted(all("work"), "-csl.issued")).subList(0, 3));
        assertEquals(List.of(new Count("-0044", "-0044", 1), new Count("2010", "2010", 1), new Count("2011", "2011", 1)),
                shelf.find(facets(all("work"), "csl.issued")).facets().get("csl.issued"));
    }
}
