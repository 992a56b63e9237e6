package org.kindred.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EditsTest {

    private static final List<Integer> ARTICLES = IntStream.range(0, 30).boxed().toList();

    @Test
    void savesAndPublishesInTurns() {
        assertEquals(List.of("PUT", "POST", "PUT", "POST"), some(4).map(request -> request.split(" ", 2)[0]).toList());
    }

    @Test
    void publishesWhatWasSavedBefore() {
        var addresses = some(200).map(EditsTest::address).toList();
        for (int i = 41; i < addresses.size(); i += 2) {
            assertEquals(addresses.get(i - 41) + "/transitions", addresses.get(i));
        }
    }

    @Test
    void noArticleIsSavedWithATextThatItHad() {
        var saves = some(240).filter(request -> request.startsWith("PUT")).toList();
        assertEquals(saves.size(), saves.stream().distinct().count());
        assertTrue(saves.stream().map(EditsTest::address).distinct().count() < saves.size(), "articles are saved again");
    }

    @Test
    void savesAndPublicationsGoOnByThemselvesToo() {
        var saves = Edits.saves(ARTICLES);
        var publications = Edits.publications(ARTICLES);
        var turns = some(240).toList();
        for (int i = 0; i < 60; i++) {
            String save = text(saves.next());
            assertTrue(save.startsWith("PUT "));
            assertFalse(turns.contains(save), "a text that the article had");
            assertTrue(text(publications.next()).startsWith("POST "));
        }
    }

    private static Stream<String> some(int howMany) {
        var edits = Edits.of(ARTICLES);
        return IntStream.range(0, howMany).mapToObj(i -> text(edits.next()));
    }

    private static String text(ByteBuffer request) {
        return StandardCharsets.UTF_8.decode(request.duplicate()).toString();
    }

    private static String address(String request) {
        return request.split(" ", 3)[1];
    }
}
