package org.kindred.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kindred.index.Shelf.in;
import static org.kindred.index.Shelf.test;
import static org.kindred.index.Shelf.with;
import static org.kindred.index.Shelf.words;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kindred.kernel.query.Operator;
import org.kindred.kernel.query.Words;

/** What people type: operators of other engines, misspelt words, names with synonyms. */
class TypedTest {

    @TempDir
    private Path folder;
    private Shelf shelf;

    @BeforeEach
    void open() {
        shelf = Shelf.fresh(folder, Shelf.site("en", "es", "de", "fr", "pt", "ja"));
    }

    @AfterEach
    void close() {
        shelf.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "?", "di*", "d?abetes", "title:diabetes", "*:*", "[a TO z]", "/d.*/", "diabetes~2", "diabetes^9", "+",
            "!", "&&", "||", "\\", "(", "{", "a AND b"})
    void noSyntaxOfAnyEngineWidensASearch(String typed) {
        shelf.put(Item.note("a").title("Sleep"), Item.note("b").title("Diabetic feet"));
        assertEquals(List.of(), shelf.slugs(words(typed)));
    }

    @Test
    void andAndOrAreWordsThatSayNothing() {
        shelf.put(Item.note("both").title("Sleep with diabetes"), Item.note("one").title("Sleep"));
        assertEquals(List.of("both"), shelf.slugs(words("sleep", "OR", "diabetes")));
        assertEquals(List.of("both"), shelf.slugs(words("sleep", "AND", "diabetes")));
    }

    @Test
    void exclusionsAloneFindAllTheRest() {
        shelf.put(Item.note("a").title("Sleep"), Item.note("b").title("Pain"), Item.note("c").in("es").title("Pain"));
        var hits = shelf.find(words(new Words(List.of(), List.of(), List.of("pain"))));
        assertEquals(List.of("a"), Shelf.slugs(hits));
        assertEquals("Sleep", hits.hits().getFirst().highlight().orElseThrow().title());
    }

    @Test
    void aWordOfAnyLengthIsAWord() {
        shelf.put(Item.note("a").title("Sleep"), Item.note("long").title("x".repeat(256)));
        assertEquals(List.of(), shelf.slugs(words("y".repeat(256))));
        assertEquals(List.of("long"), shelf.slugs(words("x".repeat(256))));
    }

    @Test
    void nothingFoundHasAShapeToo() {
        shelf.put(Item.note("a").title("Sleep"));
        var none = shelf.find(words("zzzzzz"));
        assertEquals(0, none.total());
        assertEquals(List.of(), none.hits());
        assertEquals(Optional.empty(), none.after());
        assertEquals(Optional.empty(), none.suggestion());
    }

    @Test
    void aWordThatExistsIsNeverCalledMisspelt() {
        shelf.put(Item.note("rare").title("Thrush")).put(java.util.stream.IntStream.range(0, 50)
                .mapToObj(i -> Item.note("n" + i).title("Through it all")).toList());
        assertEquals(Optional.empty(), shelf.find(words("thrush")).suggestion());
        assertEquals(Optional.empty(), shelf.find(words("thrush", "through")).suggestion());
    }

    @Test
    void aWordThatExistsInTheFallbackLanguageIsNotMisspelt() {
        shelf.put(Item.note("en").title("Wellness"), Item.note("es").in("es").title("Wellnes"));
        assertEquals(Optional.empty(), shelf.find(in("es", words("wellness"))).suggestion());
    }

    @Test
    void oneWrongWordOfSeveralIsMended() {
        shelf.put(Item.note("a").title("Support for people with diabetes"), Item.note("b").title("Support groups"));
        assertEquals(Optional.of("support diabetes people"), shelf.find(words("support", "diabtes", "people")).suggestion());
    }

    @ParameterizedTest(name = "{0}: {2} is {3}")
    @CsvSource({"en, Hyperglycaemia explained, hyperglycemai, hyperglycaemia", "es, Vivir con ansiedad, ansiedda, ansiedad",
            "de, Gespräche über Angst, gespräcke, gespräche", "fr, La dépression en famille, dépresison, dépression",
            "pt, Cuidados com a saúde mental, mentall, mental", "es, La depresión, depresoin, depresión"})
    void aMisspeltWordIsMendedInItsLanguage(String locale, String title, String typed, String better) {
        shelf.put(Item.note("a").in(locale).title(title), Item.note("b").in(locale).title(title));
        assertEquals(Optional.of(better), shelf.find(in(locale, words(typed))).suggestion());
    }

    @Test
    void synonymsOfSeveralWordsWorkBothWays() {
        shelf.put(Item.topic("hyper", "Hyperglycaemia", "high blood sugar", "raised glucose"),
                Item.note("plain").title("When high blood sugar strikes"), Item.note("medical").title("Hyperglycemia"),
                Item.note("other").title("Raised glucose"), Item.note("apart").title("High hopes, blood and sugar"));
        for (String[] typed : new String[][] {{"high", "blood", "sugar"}, {"hyperglycaemia"}, {"raised", "glucose"}}) {
            var found = Set.copyOf(shelf.slugs(with(words(typed), test("type", Operator.EQ, "note"))));
            assertTrue(found.containsAll(Set.of("plain", "medical", "other")), String.join(" ", typed) + " finds " + found);
            assertEquals(typed.length == 3, found.contains("apart"), "the words as they were typed may stand anywhere");
        }
        var phrase = words(new Words(List.of(), List.of("high blood sugar"), List.of()));
        assertFalse(shelf.slugs(phrase).contains("medical"), "a phrase is found as it is");
    }

    @Test
    void aTopicsSynonymsWorkInEachOfItsLocales() {
        shelf.put(Item.topic("flu", "Influenza", "the flu"), Item.topic("flu", "Grippe", "Influenza").in("de"),
                Item.note("a").in("de").title("Die Grippe kommt"), Item.note("b").in("de").title("Influenza"));
        assertEquals(Set.of("a", "b"), Set.copyOf(shelf.slugs(with(in("de", words("Grippe")), test("type", Operator.EQ, "note")))));
    }

    @Test
    void aSynonymBesideOtherWordsStillWantsThem() {
        shelf.put(Item.topic("bp", "Hypertension", "high blood pressure"), Item.note("both").title("Hypertension and sleep"),
                Item.note("one").title("Hypertension"));
        assertEquals(List.of("both"),
                shelf.slugs(with(words("high", "blood", "pressure", "sleep"), test("type", Operator.EQ, "note"))));
    }
}
