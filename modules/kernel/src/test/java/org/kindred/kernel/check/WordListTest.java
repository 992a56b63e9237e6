package org.kindred.kernel.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Words and phrases found in texts. */
class WordListTest {

    private static final WordList LIST = new WordList(
            Map.of("in order to", "to", "in order", "x", "wheelchair-bound", "y", "can't", "z", "niño", "n"));

    private static List<String> found(String text) {
        return LIST.find(text).stream().map(hit -> text.substring(hit.from(), hit.to()) + "=" + hit.value()).toList();
    }

    @Test
    void theLongestPhraseIsFound() {
        assertEquals(List.of("In order to=to", "in order=x"), found("In order to live, keep it in order."));
    }

    @Test
    void hyphensSpacesLinesAndApostrophesMakeNoDifference() {
        assertEquals(List.of("wheelchair bound=y", "Wheelchair-bound=y", "can’t=z", "in\norder to=to"),
                found("wheelchair bound, Wheelchair-bound; can’t\nin\norder to"));
    }

    @Test
    void wordsAreWhole() {
        assertEquals(List.of(), found("in orders to reorder, niños, in order? to go".replace("in order?", "in, order?")));
        assertEquals(List.of("NIÑO=n"), found("NIÑO"));
    }

    @Test
    void punctuationPartsAPhrase() {
        assertEquals(List.of("in order=x"), found("All in order. To go is good."));
    }
}
