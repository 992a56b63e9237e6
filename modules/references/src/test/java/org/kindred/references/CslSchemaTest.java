package org.kindred.references;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kindred.kernel.value.Value;

class CslSchemaTest {

    private static final Value.Group BOOK = Value.group().put("id", "a").put("type", "book").build();

    private static List<String> wrong(String name, Value value) {
        return CslSchema.check(BOOK.with(name, value)).stream().map(CslSchema.Violation::path).toList();
    }

    @Test
    void anItemHasANameAndOneOfTheTypes() {
        assertEquals(List.of(), CslSchema.check(BOOK));
        assertEquals(List.of("/id"), CslSchema.check(BOOK.without("id")).stream().map(CslSchema.Violation::path).toList());
        assertEquals(List.of("/type"), CslSchema.check(BOOK.without("type")).stream().map(CslSchema.Violation::path).toList());
        assertEquals(List.of("/type"), wrong("type", Value.of("journal-article")));
        assertEquals(1, CslSchema.check(Value.of("book")).size());
    }

    @Test
    void textsAreTextsAndNumbersMayBe() {
        assertEquals(List.of(), wrong("title", Value.of("T")));
        assertEquals(List.of("/title"), wrong("title", Value.of(1)));
        assertEquals(List.of("/DOI"), wrong("DOI", Value.texts(List.of("10.1/x"))));
        assertEquals(List.of(), wrong("volume", Value.of(1)));
        assertEquals(List.of(), wrong("volume", Value.of("1a")));
        assertEquals(List.of("/volume"), wrong("volume", Value.of(true)));
        assertEquals(List.of("/subtitle"), wrong("subtitle", Value.of("S")));
    }

    @Test
    void namesAreListsOfParts() {
        var name = Value.group().put("family", "X").put("given", "Y").put("comma-suffix", true).build();
        assertEquals(List.of(), wrong("author", Value.list(List.of(name))));
        assertEquals(List.of("/author"), wrong("author", name));
        assertEquals(List.of("/author/0"), wrong("author", Value.texts(List.of("X"))));
        assertEquals(List.of("/author/1/family"), wrong("author", Value.list(List.of(name, Value.group().put("family", 1).build()))));
        assertEquals(List.of("/author/0/ORCID"), wrong("author", Value.list(List.of(name.with("ORCID", Value.of("0"))))));
    }

    @Test
    void datesAreEdtfOrParts() {
        assertEquals(List.of(), wrong("issued", Value.of("2010-10")));
        assertEquals(List.of("/issued"), wrong("issued", Value.of("in press")));
        assertEquals(List.of("/issued"), wrong("issued", Value.of(2010)));
        assertEquals(List.of(), wrong("issued", parts(2010, 10, 19)));
        assertEquals(List.of("/issued/date-parts"), wrong("issued", parts()));
        assertEquals(List.of("/issued/date-parts"), wrong("issued", parts(1, 2, 3, 4)));
        assertEquals(List.of("/issued/timestamp"), wrong("issued", Value.group().put("timestamp", 1).build()));
        assertEquals(List.of(), wrong("issued", Value.group().put("literal", "in press").put("circa", true).put("season", 1).build()));
    }

    private static Value parts(int... parts) {
        var date = Value.list(java.util.Arrays.stream(parts).mapToObj(Value::of).toList());
        return Value.group().put("date-parts", Value.list(List.of(date))).build();
    }

    @Test
    void whatElseThereIsGoesUnderCustom() {
        assertEquals(List.of(), wrong("custom", Value.EMPTY));
        assertEquals(List.of("/custom"), wrong("custom", Value.of("x")));
        assertEquals(List.of("/categories/0"), wrong("categories", Value.list(List.of(Value.of(1)))));
    }
}
