package org.kindred.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.kindred.kernel.content.Parsed;

/** Markdown that wants to run scripts gets nothing executable through, judged by a parser of HTML. */
class ScriptInjectionTest {

    private static final Pattern CHARACTER = Pattern.compile("\\{U\\+([0-9A-F]{4})\\}");

    static List<String> corpus() {
        try (var in = ScriptInjectionTest.class.getResourceAsStream("script-injection.txt")) {
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Pattern.compile("(?m)^%%%%\\n").splitAsStream(text).skip(1).map(ScriptInjectionTest::withoutKind)
                    .map(piece -> CHARACTER.matcher(piece).replaceAll(c -> String.valueOf((char) Integer.parseInt(c.group(1), 16))))
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The name of the next kind stands at the end of the piece before it. */
    private static String withoutKind(String piece) {
        return piece.replaceFirst("\\n# [a-z ]+(, [a-z ]+)*\\n$", "\n");
    }

    static String html(String markdown) {
        String file = markdown.startsWith("---\n") ? markdown : "---\ntitle: A\n---\n" + markdown;
        return switch (Bench.parse(file)) {
            case Parsed.Bad bad -> "";
            case Parsed.Readable(var draft) -> draft.body().render(World.of("k")).html();
        };
    }

    @Test
    void theCorpusIsLarge() {
        assertTrue(corpus().size() >= 200);
    }

    @TestFactory
    Stream<DynamicTest> nothingExecutableComesOut() {
        return corpus().stream().map(markdown -> DynamicTest.dynamicTest(markdown.strip(),
                () -> assertEquals(List.of(), Browser.dangers(html(markdown)), () -> html(markdown))));
    }

    @TestFactory
    Stream<DynamicTest> norBetweenOtherMarkdown() {
        return corpus().stream().filter(markdown -> !markdown.startsWith("---\n"))
                .map(markdown -> DynamicTest.dynamicTest(markdown.strip(), () -> {
                    String inList = "- a\n\n" + markdown.indent(2) + "\n[@k] text[^z]\n\n[^z]: b\n";
                    assertEquals(List.of(), Browser.dangers(html(inList)));
                    String inQuote = "> [!WARNING]\n" + markdown.lines().map(line -> "> " + line + "\n").reduce("", String::concat)
                            + "\n[@k]\n";
                    assertEquals(List.of(), Browser.dangers(html(inQuote)));
                    String inCell = "| a | b |\n|---|---|\n| " + markdown.strip().replace("\n", " ") + " | c |\n";
                    assertEquals(List.of(), Browser.dangers(html(inCell)));
                }));
    }

    @Test
    void aParserThatFindsNothingInAnythingWouldProveNothing() {
        for (String bad : List.of("<script>1</script>", "<img src=x onerror=1>", "<a href='java\tscript:1'>", "<p style=x>", "<p id=x>",
                "<svg/>",
                "<img src='data:image/svg+xml,x'>", "<input>", "<!-- x -->", "<form>", "<a target=x>")) {
            assertTrue(!Browser.dangers(bad).isEmpty(), bad);
        }
    }
}
