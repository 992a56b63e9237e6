package org.kindred.markdown;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.content.Parsed;
import org.kindred.kernel.content.Rendered;

/** Whatever is written, it is read to its end without an exception, and what readers get of it is safe. Each text comes of its number. */
class FuzzTest {

    private static final int TEXTS = Boolean.getBoolean("kindred.long") ? 200_000 : 3_000;
    private static final List<String> INJECTIONS = ScriptInjectionTest.corpus().stream().filter(text -> !text.startsWith("---\n")).toList();
    private static final World.Style[] STYLES = World.Style.values();

    @Test
    @Timeout(value = 1, unit = TimeUnit.HOURS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void whateverIsComposedIsRenderedSafely() {
        for (int seed = 0; seed < TEXTS; seed++) {
            String body = new Composer(seed, INJECTIONS).body();
            judge("---\ntitle: A\n---\n" + body, "seed " + seed + ":\n" + body);
        }
    }

    /** Front matter is composed too, by breaking good front matter. */
    @Test
    @Timeout(value = 1, unit = TimeUnit.HOURS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void whateverStandsInFrontMatterIsReadWithoutAnException() {
        String good = """
                ---
                title: "A: b"
                date: 2026-01-05T09:00:00+01:00
                topics: [a, &x b, *x]
                codes:
                  - {system: mesh, code: D003924}
                  - system: icd-10
                    code: 'E11'
                count: 0x1F
                open: yes
                home: https://example.org/
                summary: >-
                  folded
                  text
                # comment
                ---
                Body [@k].
                """;
        String[] odd = {"\t", ": ", "- ", "? ", "&a ", "*a", "!!map ", "| ", "> ", "{", "}", "[", "]", "'", "\"", "#", "%", "@", "`", "\\",
                "\n", "---\n",
                "...\n", "\r\n", "~", "null", "1e999", "7e9999999999", "\uD83D", "\u0085", "\uFEFF", "<<: ", "  "};
        for (int seed = 0; seed < TEXTS; seed++) {
            var random = new Random(seed);
            var text = new StringBuilder(good);
            for (int i = 1 + random.nextInt(5); i > 0; i--) {
                int at = random.nextInt(text.length());
                text.replace(at, Math.min(text.length(), at + random.nextInt(6)), odd[random.nextInt(odd.length)]);
            }
            judge(text.toString(), "seed " + seed + ":\n" + text);
        }
    }

    @Test
    void bytesThatAreNoTextAreReadWithoutAnException() {
        for (int seed = 0; seed < TEXTS; seed++) {
            var random = new Random(seed);
            byte[] bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            byte[] file = ("---\ntitle: A\n---\n" + new String(bytes, StandardCharsets.ISO_8859_1)).getBytes(
                    random.nextBoolean() ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
            int number = seed;
            assertDoesNotThrow(() -> Bench.parse("notes/a.md", file), () -> "seed " + number);
        }
    }

    private static void judge(String file, String what) {
        var parsed = assertDoesNotThrow(() -> Bench.parse(file), what);
        switch (parsed) {
            case Parsed.Bad(var findings) -> assertTrue(!findings.isEmpty(), what);
            case Parsed.Readable(var draft) -> {
                var style = STYLES[Math.floorMod(file.hashCode(), STYLES.length)];
                var rendered = assertDoesNotThrow(() -> draft.body().render(World.in(style, "k", "doi:10.1/x=k")), what);
                safe(rendered, what);
                placed(draft.findings(), file, what);
                placed(rendered.findings(), file, what);
                assertTrue(assertDoesNotThrow(draft.body()::publicMarkdown, what).length() <= file.length(), what);
                assertEquals(rendered, draft.body().render(World.in(style, "k", "doi:10.1/x=k")), what);
            }
        }
    }

    private static void safe(Rendered rendered, String what) {
        assertEquals(List.of(), Browser.dangers(rendered.html()), () -> what + "\ngave\n" + rendered.html());
        assertTrue(rendered.referencesAt() <= rendered.html().length(), what);
    }

    private static void placed(List<Finding> findings, String file, String what) {
        long lines = file.chars().filter(c -> c == '\n' || c == '\r').count() + 1;
        findings.forEach(
                finding -> assertTrue(finding.place().line() >= 1 && finding.place().line() <= lines && finding.place().column() >= 1,
                        () -> finding.line() + "\n" + what));
    }
}
