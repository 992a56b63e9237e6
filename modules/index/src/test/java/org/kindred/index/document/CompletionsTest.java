package org.kindred.index.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kindred.index.Item;
import org.kindred.index.Shelf;
import org.kindred.kernel.index.Catalogue.Suggestion;

class CompletionsTest {

    @TempDir
    private Path folder;
    private Shelf shelf;

    @BeforeEach
    void open() {
        shelf = Shelf.fresh(folder, Shelf.site("en", "es"));
        shelf.put(Item.note("living").title("Living with diabetes every day"),
                Item.note("long").title("Diabetes and the people who live with it"),
                Item.topic("diabetes", "Diabetes"), Item.note("emotion").title("Émotion & co."),
                Item.note("hola").in("es").title("Diabetes en español"),
                Item.note("hola").title("Diabetes in English, with a long title for once"));
    }

    @AfterEach
    void close() {
        shelf.close();
    }

    private List<String> texts(String typed) {
        return shelf.index().suggest(typed, Optional.empty(), "en", 10).stream().map(Suggestion::text).toList();
    }

    @Test
    void titlesThatBeginSoComeFirstAndShortOnesBeforeLongOnes() {
        assertEquals(List.of("Diabetes", "Diabetes and the people who live with it", "Diabetes in English, with a long title for once",
                "Living with diabetes every day"), texts("diab"));
    }

    @Test
    void eachTypedWordBeginsAWord() {
        assertEquals(List.of("Living with diabetes every day"), texts("dia ev"));
        assertEquals(List.of(), texts("abetes"));
    }

    @Test
    void caseAndAccentsDoNotCount() {
        assertEquals(List.of("Émotion & co."), texts("EMO"));
        assertEquals(List.of("Émotion & co."), texts("émotion"));
    }

    @Test
    void completionsAreOfOneTypeAndLocale() {
        assertEquals(List.of(new Suggestion("Diabetes", "topic", "diabetes")), shelf.index().suggest("di", Optional.of("topic"), "en", 10));
        assertEquals(List.of("Diabetes", "Diabetes en español"),
                shelf.index().suggest("diabetes", Optional.empty(), "es", 2).stream().map(Suggestion::text).toList());
    }

    @Test
    void eachTextComesOnceAndNoMoreThanAskedFor() {
        shelf.put(Item.note("again").title("Diabetes"));
        assertEquals(1, texts("diabetes").stream().filter("Diabetes"::equals).count());
        assertEquals(2, shelf.index().suggest("d", Optional.empty(), "en", 2).size());
    }

    @Test
    void longWordsAndTextsComplete() {
        shelf.put(Item.note("word").title("Pneumonoultramicroscopicsilicovolcanoconiosis"));
        assertEquals(List.of("Pneumonoultramicroscopicsilicovolcanoconiosis"), texts("pneumonoultramicroscopicsil"));
        assertEquals(List.of("Diabetes and the people who live with it"), texts("Diabetes and the people who live with it"));
    }

    @Test
    void nothingTypedIsNothingToComplete() {
        assertEquals(List.of(), texts(""));
        assertEquals(List.of(), texts(" !?"));
    }
}
