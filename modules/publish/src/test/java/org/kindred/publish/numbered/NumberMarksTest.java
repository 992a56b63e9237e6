package org.kindred.publish.numbered;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kindred.publish.numbered.Found.Doubtful;
import org.kindred.publish.numbered.Found.Sure;

class NumberMarksTest {

    private static final Set<Integer> ENTRIES = IntStream.rangeClosed(1, 12).boxed().collect(Collectors.toSet());

    static List<String> sentences() throws IOException {
        try (var file = NumberMarksTest.class.getResourceAsStream("marks.txt")) {
            return new String(file.readAllBytes(), UTF_8).lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void whatIsSureIsCitedAndAllElseStays(String line) {
        boolean told = line.startsWith("? ");
        String rest = told ? line.substring(2) : line;
        String before = rest.replaceFirst(" =(?:> .*)?$", "");
        String after = rest.contains(" => ") ? rest.substring(rest.indexOf(" => ") + 4) : before;
        var found = find(before);
        assertEquals(after, rewritten(before, found), found::toString);
        assertEquals(told, found.stream().anyMatch(Doubtful.class::isInstance), found::toString);
    }

    @Test
    void thereAreSentencesOfEachKind() throws IOException {
        assertTrue(sentences().size() >= 60, "only " + sentences().size());
    }

    private static List<Found> find(String text) {
        var article = ArticleText.of(text, true, "UTF-8");
        return new NumberMarks(article, ENTRIES, 0, text.length()).find();
    }

    private static String rewritten(String text, List<Found> found) {
        var after = new StringBuilder();
        int at = 0;
        for (Found each : found) {
            if (each instanceof Sure sure) {
                after.append(text, at, sure.from()).append(sure.written(text, number -> "k" + number));
                at = sure.to();
            }
        }
        return after.append(text.substring(at)).toString();
    }

    @ParameterizedTest
    @MethodSource("elsewhere")
    void aNumberThatIsNoTextStaysWhereverItStands(String text) {
        assertTrue(find(text).stream().noneMatch(Sure.class::isInstance), () -> find(text).toString());
    }

    static Stream<String> elsewhere() {
        return Stream.of("# Heading [1]\n\ntext", "Heading [1]\n===\n\ntext", "Heading.1\n---\n\ntext", "```\na[1]\n```\n",
                "~~~ java\nb[2]\n\nc[3]",
                "text\n\n    indented[1]\n\ntext", "`` a`[1] ``", "[1]: https://example.org \"T\"\n\nSee [1].", "[a][1]\n\n[1]: /x\n",
                "<a title=\"[1]\">x</a>", "1. first\n2. second", "(1) first\n(2) second", "[1] first\n[2] second", "> 1. quoted",
                "Anna¹ and Ben² wrote this.\n\n¹ A hospital\n² A school\n", "Anna<sup>1</sup> wrote this.\n\n<sup>1</sup> A hospital\n");
    }

    @Test
    void aCodeSpanEndsWithItsParagraph() {
        assertEquals("A ` tick [@k1].\n\nAnother ` tick [@k2].", rewritten("A ` tick [1].\n\nAnother ` tick [2].",
                find("A ` tick [1].\n\nAnother ` tick [2].")));
    }

    @Test
    void longAndNestedTextsEnd() {
        for (String piece : List.of("[", "(", "`", "``a`", "<a ", "[a](", "\\[", "!", "<!--", "a[1", "    x\n\n", "1. ", "^1", "¹,", "[[",
                "](", "1,", "* [x](y\n")) {
            String text = piece.repeat(200_000 / piece.length());
            assertFalse(find(text).stream().anyMatch(found -> found.to() > text.length()));
        }
    }
}
