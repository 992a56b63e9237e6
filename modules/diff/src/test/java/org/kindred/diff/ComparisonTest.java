package org.kindred.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.patch.PatchFailedException;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kindred.kernel.history.Passage;
import org.kindred.kernel.history.Passage.Kind;

class ComparisonTest {

    private final Comparison comparison = new Comparison();

    private String unified(String first, String second) {
        return comparison.unified("a", first, "b", second);
    }

    private static Passage kept(String text) {
        return new Passage(Kind.KEPT, text);
    }

    private static Passage removed(String text) {
        return new Passage(Kind.REMOVED, text);
    }

    private static Passage added(String text) {
        return new Passage(Kind.ADDED, text);
    }

    @Test
    void textsThatAreTheSameDifferInNothing() {
        assertEquals("", unified("one\ntwo\n", "one\ntwo\n"));
        assertEquals(List.of(kept("one\ntwo\n")), comparison.words("one\ntwo\n", "one\ntwo\n"));
        assertEquals("", unified("", ""));
        assertEquals(List.of(), comparison.words("", ""));
    }

    @Test
    void aChangedLineIsToldAsDiffTellsIt() {
        assertEquals("""
                --- a
                +++ b
                @@ -1,3 +1,3 @@
                 one
                -two
                +too
                 three
                """, unified("one\ntwo\nthree\n", "one\ntoo\nthree\n"));
    }

    @Test
    void aLineEndThatIsMissingIsToldAsDiffTellsIt() {
        assertEquals("--- a\n+++ b\n@@ -1,1 +1,1 @@\n-one\n\\ No newline at end of file\n+one\n", unified("one", "one\n"));
    }

    @Test
    void whatStandsInEmptyTextsIsAddedOrRemoved() {
        assertEquals(List.of(added("one\n")), comparison.words("", "one\n"));
        assertEquals(List.of(removed("one\n")), comparison.words("one\n", ""));
        assertTrue(unified("", "one\n").endsWith("+one\n"));
    }

    @Test
    void wordsAreToldNotWholeLines() {
        assertEquals(List.of(kept("Peers help with "), removed("diabetes"), added("asthma"), kept(".\n")),
                comparison.words("Peers help with diabetes.\n", "Peers help with asthma.\n"));
    }

    @Test
    void wordsSideBySideAreOneChange() {
        assertEquals(List.of(kept("It is "), removed("a long"), added("the short"), kept(" way.\n")),
                comparison.words("It is a long way.\n", "It is the short way.\n"));
    }

    @Test
    void lettersWithMarksAndOtherScriptsAreWords() {
        assertEquals(List.of("e\u0301l", " ", "👨‍👩‍👧", "!"), WordComparison.words("e\u0301l 👨‍👩‍👧!"));
    }

    @Test
    void bothTextsCanBeTakenFromTheirWords() {
        var random = new Random(7);
        for (int i = 0; i < 500; i++) {
            String first = text(random);
            String second = text(random);
            var words = comparison.words(first, second);
            assertEquals(first, joined(words, Kind.ADDED));
            assertEquals(second, joined(words, Kind.REMOVED));
        }
    }

    @Test
    void oneTextIsMadeOfTheOtherByTheUnifiedDifference() throws PatchFailedException {
        var random = new Random(8);
        for (int i = 0; i < 500; i++) {
            String first = text(random) + "end\n";
            String second = text(random) + "end\n";
            var patch = UnifiedDiffUtils.parseUnifiedDiff(unified(first, second).lines().toList());
            assertEquals(second.lines().toList(), patch.applyTo(first.lines().toList()), first);
        }
    }

    /** Two files of the greatest size with nothing in common would take the algorithm minutes. */
    @Test
    void longTextsWithNothingInCommonAreToldAsReplaced() {
        String first = numbers(0, 40_000);
        String second = "title\n" + numbers(40_000, 80_000);
        assertEquals(List.of(removed(first.strip()), added(second.strip()), kept("\n")), comparison.words(first, second));
        assertTrue(unified(first, second).contains("-39999\n+title\n+40000\n"));
    }

    private static String numbers(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> i + "\n").collect(Collectors.joining());
    }

    private static String joined(List<Passage> passages, Kind without) {
        return passages.stream().filter(passage -> passage.kind() != without).map(Passage::text).collect(Collectors.joining());
    }

    private static String text(Random random) {
        var words = List.of("a", "b", " ", " ", "\n", "\n", ".", "é");
        return random.ints(random.nextInt(60), 0, words.size()).mapToObj(words::get).collect(Collectors.joining());
    }
}
