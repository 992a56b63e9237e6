package org.kindred.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kindred.markdown.World.Style;

/**
 * What a browser gives readers of citations by keyboard, by mouse and to a screen reader: names, roles, where links lead. Left out, and said
 * so, where there is no Chromium.
 */
class CitationsInABrowserTest {

    private static final String TEXT = """
            Peer support helps [see @a, p. 3; @b; @c; @d], as @a [p. 5] says[^n]. It does so again [@b].

            ## What @b found [@c]

            | Study | Found |
            |-------|-------|
            | @d    | much [@a] |

            More[^n] in [a link [@d]](https://example.org/) and > so.[^m]

            [^n]: Mine, with [@a, p. 9] and @b.
            [^m]: Another[^n].
            """;

    @TempDir
    private Path folder;

    private List<String> told(Style style, String text) throws IOException, InterruptedException {
        var chromium = Chromium.find();
        if (chromium.isEmpty()) {
            System.out.println("There is no Chromium here: left out is the look of a browser at citations (CitationsInABrowserTest).");
        }
        assumeTrue(chromium.isPresent());
        try (var in = CitationsInABrowserTest.class.getResourceAsStream("citations-in-a-browser.html")) {
            var page = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("<!-- the item -->",
                    Bench.render(text, World.in(style, "a", "b", "c", "d")).html());
            return chromium.get().told(Files.writeString(folder.resolve("page.html"), page), folder);
        }
    }

    @ParameterizedTest
    @EnumSource(Style.class)
    void everyLinkHasANameIsReachedByKeyboardAndLeadsSomewhere(Style style) throws IOException, InterruptedException {
        var told = told(style, TEXT);
        assertEquals(List.of(), told.stream().filter(line -> line.startsWith("wrong")).toList());
        assertTrue(told.stream().filter(line -> line.startsWith("doc-backlink")).count() > 10, told::toString);
    }

    @Test
    void aScreenReaderHearsEveryNumberOfARange() throws IOException, InterruptedException {
        assertEquals(List.of("doc-biblioref | Reference 1 | #ref-a", "doc-biblioref | References 2 to 3 | #ref-b",
                "doc-biblioref | Reference 4 | #ref-d", "doc-backlink | Back to citation 1 of reference 1 | #cite-a-1",
                "doc-backlink | Back to citation 1 of reference 2 | #cite-b-1",
                "doc-backlink | Back to citation 1 of reference 3 | #cite-c-1",
                "doc-backlink | Back to citation 1 of reference 4 | #cite-d-1", "doc-bibliography |  | OL"),
                told(Style.RANGES, "x [@a; @b; @c; @d]"));
    }

    @Test
    void namesSpeakForThemselvesAndTheirListHasNoNumbers() throws IOException, InterruptedException {
        assertEquals(List.of("doc-biblioref | Author a | #ref-a", "doc-biblioref | Author a | #ref-a",
                "doc-backlink | Back to citation 1 of “About a” | #cite-a-1", "doc-backlink | Back to citation 2 of “About a” | #cite-a-2",
                "doc-bibliography |  | UL"), told(Style.NAMES, "x [@a] y [@a]"));
    }

    @Test
    void notesLeadThereAndBack() throws IOException, InterruptedException {
        assertEquals(List.of("doc-noteref | Footnote 1 | #fn-1", "doc-biblioref | On a | #ref-a",
                "doc-backlink | Back to footnote 1 in the text | #fnref-1", "doc-backlink | Back to citation 1 of “About a” | #cite-a-1",
                "doc-endnotes | Footnotes | OL", "doc-bibliography |  | UL"), told(Style.NOTES, "x [@a]."));
    }
}
