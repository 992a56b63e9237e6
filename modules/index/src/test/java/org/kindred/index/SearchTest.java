package org.kindred.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kindred.index.Shelf.all;
import static org.kindred.index.Shelf.in;
import static org.kindred.index.Shelf.sorted;
import static org.kindred.index.Shelf.test;
import static org.kindred.index.Shelf.with;
import static org.kindred.index.Shelf.words;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kindred.kernel.query.Filter;
import org.kindred.kernel.query.Operator;
import org.kindred.kernel.query.Page;
import org.kindred.kernel.query.Query;
import org.kindred.kernel.query.Words;
import org.kindred.kernel.value.Value;

class SearchTest {

    @TempDir
    private Path folder;
    private Shelf shelf;

    @BeforeEach
    void open() {
        shelf = Shelf.fresh(folder, Shelf.site("en", "es"));
    }

    @AfterEach
    void close() {
        shelf.close();
    }

    @Test
    void titlesStandAboveSummariesAndSummariesAboveBodies() {
        shelf.put(Item.note("body").title("One").body("It is about hope, and hope, and hope."),
                Item.note("summary").title("Two").summary("About hope."),
                Item.note("title").title("Hope"), Item.note("none").title("Three"));
        var hits = shelf.find(words("hope"));
        assertEquals(List.of("title", "summary", "body"), Shelf.slugs(hits));
        assertTrue(hits.hits().getFirst().score() > hits.hits().getLast().score());
    }

    @Test
    void theFirstQuestionsAreItsOwnWhereThereIsSomethingToAskAbout() {
        assertFalse(shelf.index().warm());
        shelf.put(Item.note("one").title("Sleep and hope").body("Sleep."), Item.note("two").title("?").body(""));
        assertTrue(shelf.index().warm());
        assertEquals(List.of("one"), shelf.slugs(words("sleep")));
    }

    @Test
    void theFirstQuestionsAreShortHoweverLongATitleIs() {
        shelf.put(Item.note("words").title("long ".repeat(2000)), Item.note("word").title("x".repeat(10_000)),
                Item.note("signs").title("\uD83C\uDF31".repeat(5000)));
        assertTrue(shelf.index().warm());
        assertEquals(List.of("words"), shelf.slugs(words("long")));
    }

    @Test
    void theLongestQuestionIsAnsweredInEveryLanguageAtOnce(@TempDir Path other) {
        String han = IntStream.range(0, 256).mapToObj(i -> Character.toString(0x4E00 + 7 * i)).collect(Collectors.joining());
        try (var languages = Shelf.fresh(other, Shelf.site("en", "es", "de", "es-MX", "zh", "ja"))) {
            languages.put(Item.note("one").title(han.substring(0, 3)));
            for (String locale : List.of("en", "es", "de", "es-MX", "zh", "ja")) {
                var all = new Query(Optional.empty(), locale, Optional.of(new Words(List.of(han), List.of(), List.of())), Filter.EVERYTHING,
                        List.of(), new Page.Numbered(10, 1), List.of());
                assertEquals(0, languages.find(all).total(), locale);
            }
        }
    }

    @Test
    void allWordsMustBeFoundInWhateverPart() {
        shelf.put(Item.note("both").title("Sleep").body("Diabetes."), Item.note("one").title("Sleep"),
                Item.note("other").title("Diabetes"));
        assertEquals(List.of("both"), shelf.slugs(words("diabetes", "sleep")));
    }

    @Test
    void whereNothingHasAllWordsHalfOfThemWillDo() {
        shelf.put(Item.note("two").title("Diabetes and sleep"), Item.note("one").title("Sleep"), Item.note("none").title("Nothing"));
        assertEquals(List.of("two"), shelf.slugs(words("diabetes", "sleep", "marathon", "unicorn")));
        assertEquals(Set.of("two", "one"), Set.copyOf(shelf.slugs(words("sleep", "unicorn"))));
    }

    @Test
    void phrasesAreFoundAsTheyAreEvenWhereNothingHasThem() {
        shelf.put(Item.note("phrase").body("They spoke of blood sugar, high as ever."), Item.note("apart").body("Sugar in the blood."));
        assertEquals(List.of("phrase"), shelf.slugs(words(new Words(List.of(), List.of("blood sugar"), List.of()))));
        assertEquals(List.of(), shelf.slugs(words(new Words(List.of("sugar"), List.of("sugar blood"), List.of()))));
    }

    @Test
    void excludedWordsAndPhrasesDoNotOccur() {
        shelf.put(Item.note("good").body("Peer support."), Item.note("bad").body("Peer support costs money."),
                Item.note("topics").body("Peer.").topics("money"));
        assertEquals(List.of("good"), shelf.slugs(words(new Words(List.of("peer"), List.of(), List.of("money")))));
        assertEquals(Set.of("good", "topics"), Set.copyOf(shelf.slugs(words(new Words(List.of(), List.of(), List.of("costs money"))))));
    }

    @Test
    void wordsThatNeverCountAreLeftOut() {
        shelf.put(Item.note("a").title("Living with diabetes"));
        assertEquals(List.of("a"), shelf.slugs(words("the", "diabetes")));
        assertEquals(List.of(), shelf.slugs(words("the")));
    }

    @Test
    void otherTextIsFoundTooAndNamesOfWhatIsReferredTo() {
        shelf.put(Item.note("subtitle").with("subtitle", "An unusual subtitle"), Item.note("topic").topics("resilience"),
                Item.note("journal").with("csl", Value.group().put("container-title", "The Lancet").build()));
        assertEquals(List.of("subtitle"), shelf.slugs(words("unusual")));
        assertEquals(List.of("topic"), shelf.slugs(words("resilience")));
        assertEquals(List.of("journal"), shelf.slugs(words("lancet")));
    }

    @Test
    void aSearchCanBeFilteredAndSortedByFields() {
        shelf.put(Item.note("a").title("Hope").with("size", 1), Item.note("b").body("Hope.").with("size", 2), Item.note("c").title("Hope"));
        assertEquals(List.of("b", "a", "c"), shelf.slugs(sorted(words("hope"), "-size")));
        assertEquals(List.of("b"), shelf.slugs(with(words("hope"), test("size", Operator.GT, "1"))));
        assertEquals(List.of("b", "c", "a").size(), shelf.slugs(sorted(words("hope"), "score")).size());
        assertEquals("b", shelf.slugs(sorted(words("hope"), "score", "slug")).getFirst());
        assertTrue(shelf.find(sorted(words("hope"), "-size")).hits().stream().allMatch(hit -> hit.score() > 0));
    }

    @Test
    void equalScoresAreSortedBySlug() {
        shelf.put(Item.note("c").title("Hope"), Item.note("a").title("Hope"), Item.note("b").title("Hope"));
        assertEquals(List.of("a", "b", "c"), shelf.slugs(words("hope")));
    }

    @Test
    void synonymsFindOneAnother() {
        shelf.put(Item.note("medical").title("Hyperglycaemia explained"), Item.note("plain").body("My high blood sugar came back."),
                Item.note("other").body("Blood is thicker than water; a high price for sugar."), Item.note("none").title("Sleep"));
        shelf.put(Item.topic("hyperglycaemia", "Hyperglycaemia", "high blood sugar", "hyperglycemia"));
        assertEquals(Set.of("hyperglycaemia", "medical", "plain", "other"), Set.copyOf(shelf.slugs(words("high", "blood", "sugar"))));
        assertEquals(Set.of("hyperglycaemia", "medical", "plain"), Set.copyOf(shelf.slugs(words("hyperglycemia"))));
        assertEquals(List.of("medical"),
                shelf.slugs(with(words("high", "blood", "sugar", "explained"), test("type", Operator.EQ, "note"))));
    }

    @Test
    void synonymsAreShownWhereTheyStand() {
        shelf.put(Item.topic("hyperglycaemia", "Hyperglycaemia", "high blood sugar"),
                Item.note("plain").body("My high blood sugar came back."));
        var hit = shelf.find(with(words("hyperglycaemia"), test("type", Operator.EQ, "note"))).hits().getFirst();
        assertEquals(List.of("My <mark>high blood sugar</mark> came back."), hit.highlight().orElseThrow().body());
    }

    @Test
    void synonymsFollowTheirTopics() {
        shelf.put(Item.note("medical").title("Hypertension"));
        assertEquals(List.of(), shelf.slugs(words("bp")));
        shelf.put(Item.topic("hypertension", "Hypertension", "BP"));
        assertEquals(Set.of("medical", "hypertension"), Set.copyOf(shelf.slugs(words("bp"))));
        shelf.index().commit();
        shelf.close();
        shelf = Shelf.open(folder, Shelf.site("en", "es"));
        assertEquals(Set.of("medical", "hypertension"), Set.copyOf(shelf.slugs(words("bp"))));
        shelf.withdraw("topic", "hypertension");
        assertEquals(List.of(), shelf.slugs(words("bp")));
    }

    @Test
    void synonymsAreOfTheirLanguage() {
        shelf.put(Item.topic("t", "Hypertension", "BP"), Item.topic("t", "Hipertensión", "presión alta").in("es"),
                Item.note("a").title("Hypertension"),
                Item.note("b").in("es").title("La hipertensión"));
        assertEquals(List.of("b"), shelf.slugs(with(in("es", words("presión", "alta")), test("type", Operator.EQ, "note"))));
        assertEquals(List.of("a"), shelf.slugs(with(in("en", words("bp")), test("type", Operator.EQ, "note"))));
    }

    @Test
    void aMisspeltWordGetsASuggestionInTheWordsOfTheTexts() {
        shelf.put(Item.note("a").title("Diabetes and you").body("Supporting each other with anxiety."),
                Item.note("b").title("Diabetes again"));
        assertEquals(Optional.of("diabetes"), shelf.find(words("diabtes")).suggestion());
        assertEquals(Optional.of("anxiety"), shelf.find(words("anxeity")).suggestion());
        assertEquals(Optional.of("diabetes anxiety"), shelf.find(words("diabets", "anxiety")).suggestion());
        assertEquals(Optional.empty(), shelf.find(words("diabetes")).suggestion());
        assertEquals(Optional.empty(), shelf.find(words("xylophone")).suggestion());
    }

    @Test
    void aSuggestionKeepsPhrasesAndExclusionsAndAlwaysFindsMore() {
        shelf.put(Item.note("a").title("Diabetes type two"));
        assertEquals(Optional.of("diabetes \"type two\" -sugar -\"high price\""),
                shelf.find(words(new Words(List.of("diabtes"), List.of("type two"), List.of("sugar", "high price")))).suggestion());
        assertEquals(Optional.empty(), shelf.find(words(new Words(List.of("diabtes"), List.of("type one"), List.of()))).suggestion());
        assertEquals(Optional.empty(), shelf.find(with(words("diabtes"), test("type", Operator.EQ, "topic"))).suggestion());
    }

    @Test
    void suggestionsKeepTheirAccents() {
        shelf.put(Item.note("a").in("es").title("La depresión"));
        assertEquals(Optional.of("depresión"), shelf.find(in("es", words("depresionn"))).suggestion());
    }

    @Test
    void aListHasNoSuggestion() {
        shelf.put(Item.note("a").title("Diabetes"));
        assertEquals(Optional.empty(), shelf.find(all("topic")).suggestion());
    }

    @Test
    void whatLooksLikeSyntaxIsOnlyWords() {
        shelf.put(Item.note("a").title("Fields and [brackets]"));
        for (String typed : List.of("title:x", "*", "a*", "(", "\"", "[a TO b]", "/x/", "~2", "\\", "AND", "-", "😀", "\0")) {
            shelf.find(words(typed, "brackets"));
        }
        assertEquals(List.of("a"), shelf.slugs(words("[brackets]")));
    }
}
