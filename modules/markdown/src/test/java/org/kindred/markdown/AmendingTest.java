package org.kindred.markdown;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.content.SourceFile;
import org.kindred.kernel.value.Value;

/** Front matter changed as text. */
class AmendingTest {

    private static final String FILE = """
            ---
            # about the title
            title: Old   # it was so
            odd: {x: 1}

            # why these
            topics: [diabetes, "kidney disease"]
            description: >
              Two
              lines
            volume: 08
            # the end
            ---
            Body.
            """;

    private static SourceFile file(String text) {
        return new SourceFile(new ItemRef("article", "a", "en"), "articles/a.md", text.getBytes(UTF_8));
    }

    private static String amended(String text, Value.Group changes, Optional<String> body) {
        return new String(Bench.FORMAT.amend(file(text), changes, body).orElseThrow(), UTF_8);
    }

    private static String amended(String text, Value.Group changes) {
        return amended(text, changes, Optional.empty());
    }

    @Test
    void changesTheLinesOfOneEntryAlone() {
        assertEquals(FILE.replace("title: Old   # it was so", "title: New"), amended(FILE, Value.group().put("title", "New").build()));
    }

    @Test
    void changesNothingWhereTheFileSaysSoAlready() {
        var same = Value.group().put("title", "Old").put("topics", Value.texts(List.of("diabetes", "kidney disease")))
                .put("summary", "Two lines\n").put("volume", "08").build();
        assertEquals(FILE, amended(FILE, same));
    }

    @Test
    void aListBetweenBracketsStaysOne() {
        assertEquals(FILE.replace("[diabetes, \"kidney disease\"]", "[diabetes, asthma]"),
                amended(FILE, Value.group().put("topics", Value.texts(List.of("diabetes", "asthma"))).build()));
    }

    @Test
    void aFamiliarNameStaysAndAnEntryGoesWithItsLines() {
        assertEquals(FILE.replace("description: >\n  Two\n  lines\n", "description: One line\n"),
                amended(FILE, Value.group().put("summary", "One line").build()));
        assertEquals(FILE.replace("description: >\n  Two\n  lines\n", ""),
                amended(FILE, Value.group().put("summary", Value.NOTHING).build()));
    }

    @Test
    void aNewEntryComesLastInTheFilesOwnLineEnds() {
        String windows = FILE.replace("\n", "\r\n");
        assertEquals(windows.replace("# the end\r\n", "# the end\r\ndraft: true\r\n"),
                amended(windows, Value.group().put("draft", true).build()));
    }

    @Test
    void aFileWithoutFrontMatterGetsOne() {
        assertEquals("---\ntitle: T\n---\nBody.\n", amended("Body.\n", Value.group().put("title", "T").build()));
    }

    @Test
    void theBodyIsExchangedAndAByteOrderMarkStays() {
        assertEquals("\uFEFF" + FILE.replace("Body.\n", "Other.\n"), amended("\uFEFF" + FILE, Value.EMPTY, Optional.of("Other.\n")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"---\n{title: Old, draft: true}\n---\nB", "---\n{title: Old,\n draft: true}\n---\nB",
            "---\ntitle: &t Old\ndraft: true\nodd: *t\n---\nB", "---\n? title\n: Old\ndraft: true\n---\nB",
            "---\ntitle: |\n  # no comment\n\n  Old\n\ndraft: true\n---\nB", "---\n  title: Old\n  draft: true\n---\nB",
            "---\n\"title\": 'Old\n\n  # one'\ndraft: true\n---\nB", "---\r\ntitle: Old\r\ndraft: true\r\n---\r\nB",
            "---\rtitle: Old\rdraft: true\r---\rB", "---\n---\nB", "---\n# nothing\n---\nB"})
    void saysWhatIsMeantHoweverItWasWritten(String text) {
        String amended = amended(text, Value.group().put("title", "New: \"one\"").put("draft", false).put("odd", Value.NOTHING).build());
        var outline = Bench.FORMAT.outline(file(amended)).orElseThrow();
        assertEquals(Value.group().put("title", "New: \"one\"").put("draft", false).build(), outline.fields(), amended);
        assertEquals("B", outline.body());
    }

    @Test
    void aFileThatCannotBeReadCannotBeAmended() {
        assertTrue(Bench.FORMAT.amend(file("---\ntitle: [\n---\n"), Value.EMPTY, Optional.empty()).isEmpty());
    }
}
