package org.kindred.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.content.Parsed;
import org.kindred.kernel.content.Severity;

/** What makes a file bad, and what does not. */
class ReadingBytesTest {

    private static List<Finding> bad(byte[] bytes) {
        var findings = assertInstanceOf(Parsed.Bad.class, Bench.parse("notes/a.md", bytes)).findings();
        assertEquals(Severity.ERROR, findings.getFirst().severity());
        assertEquals("notes/a.md", findings.getFirst().file());
        return findings;
    }

    private static String placeOf(byte[] bytes) {
        return Bench.places(bad(bytes));
    }

    private static byte[] bytes(Object... pieces) {
        var out = new ByteArrayOutputStream();
        for (Object piece : pieces) {
            out.writeBytes(
                    piece instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : new byte[] {((Integer) piece).byteValue()});
        }
        return out.toByteArray();
    }

    @Test
    void aByteThatIsNotUtf8IsToldAtItsPlace() {
        assertEquals("3:5 unreadable", placeOf(bytes("---\ntitle: A\nñame", 0xE9, "\n---\n")));
    }

    @Test
    void aCharacterCutShortAtTheEndIsToldAtItsPlace() {
        assertEquals("4:6 unreadable", placeOf(bytes("---\ntitle: A\n---\nsave ", 0xE2, 0x82)));
    }

    @Test
    void overlongAndSurrogateEncodingsAreNotUtf8() {
        assertEquals("1:1 unreadable", placeOf(bytes(0xC0, 0x80)));
        assertEquals("1:1 unreadable", placeOf(bytes(0xED, 0xA0, 0x80)));
    }

    @Test
    void aNulIsToldAtItsPlaceWhereverItStands() {
        assertEquals("4:3 unreadable", placeOf(bytes("---\ntitle: A\n---\nab", 0, "c")));
        assertEquals("1:1 unreadable", placeOf(bytes(0, "�", 0xFF)));
    }

    @Test
    void aReplacementCharacterThatSomebodyWroteIsText() {
        assertEquals("A �", Bench.draft("---\ntitle: A �\n---\n").title());
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheText() {
        var draft = Bench.draft("\uFEFF---\ntitle: A\nday: x\n---\nText");
        assertEquals("A", draft.title());
        assertEquals("3:6 invalid-date", Bench.places(draft.findings()));
    }

    @Test
    void windowsLineEndsAreKept() {
        var draft = Bench.draft("---\r\ntitle: A\r\nday: x\r\n---\r\nOne\r\ntwo\r\n");
        assertEquals("One\r\ntwo\r\n", draft.body().markdown());
        assertEquals("3:6 invalid-date", Bench.places(draft.findings()));
        assertEquals("One two", draft.body().render(World.of()).text());
    }

    @Test
    void theBodyIsEverythingBehindTheFrontMatterByteForByte() {
        assertEquals("\n\n  x  \n---\ny", Bench.draft("--- \t\ntitle: A\n---  \n\n\n  x  \n---\ny").body().markdown());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                        | 1:1 no-title
            Just text                                 | 1:1 no-title
            ---\\n---\\n                              | 1:1 no-title
            ---\\ntitle:\\n---\\n                     | 2:7 no-title
            ---\\ntitle: '  '\\n---\\n                | 2:8 no-title
            ---\\ntitle: A\\n                         | 1:1 invalid-front-matter
            ---\\ntitle: A\\ntext goes on             | 1:1 invalid-front-matter
            ---\\ntitle: A\\ntitle: B\\n---\\n        | 3:1 invalid-front-matter
            ---\\ntitle: A: B\\n---\\n                | 2:9 invalid-front-matter
            ---\\na\\n---\\n                          | 2:1 invalid-front-matter
            ---\\n- a\\n---\\n                        | 2:1 invalid-front-matter
            ---\\ntitle: "A\\n---\\n                  | 2:8 invalid-front-matter
            ---\\ntitle: [A\\n---\\n                  | 2:8 invalid-front-matter
            ---\\ntitle: *x\\n---\\n                  | 2:8 invalid-front-matter
            ---\\n\\ttitle: A\\n---\\n                | 2:1 invalid-front-matter
            ---\\ntitle: A\\n...\\nb: c\\n---\\n      | 4:1 invalid-front-matter
            """)
    void aFileThatCannotBeUnderstoodIsBadAndSaysWhere(String file, String expected) {
        assertEquals(expected, placeOf(Bench.utf8(file.translateEscapes())).lines().findFirst().orElseThrow());
    }

    @Test
    void aFileOfFiftyMegabytesIsTooLarge() {
        assertEquals("1:1 too-large", placeOf(new byte[50_000_000]));
    }

    @Test
    void aTitleMayHaveTenThousandCharactersAndEmoji() {
        String title = "🫶🏽 " + "x".repeat(10_000);
        assertEquals(title, Bench.draft("---\ntitle: " + title + "\n---\n").title());
    }

    @Test
    void textThatIsNoItemIsReadWithOrWithoutFrontMatter() {
        assertEquals("<p>Hi</p>\n", Bench.FORMAT.read(Bench.utf8("Hi"), Bench.SITE).body().render(World.of()).html());
        assertEquals("<p>Hi</p>\n", Bench.FORMAT.read(Bench.utf8("---\na: b\n---\nHi"), Bench.SITE).body().render(World.of()).html());
        var unreadable = Bench.FORMAT.read(new byte[] {(byte) 0xFF}, Bench.SITE);
        assertEquals("1:1 unreadable", Bench.places(unreadable.findings()));
        assertTrue(unreadable.body().render(World.of()).html().isEmpty());
    }
}
