package org.kindred.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.kindred.kernel.check.BodyText;
import org.kindred.kernel.check.Mark;
import org.kindred.kernel.check.TextBlock;
import org.kindred.kernel.check.TextBlock.Inside;
import org.kindred.kernel.check.TextBlock.Kind;
import org.kindred.kernel.value.Written.Place;

/** The words of a body as checks read them; the front matter of these files has three lines. */
class BodyWordsTest {

    private static BodyText words(String markdown) {
        return Bench.draft("articles/a.md", "---\ntitle: A\n---\n" + markdown).body().text();
    }

    private static TextBlock only(String markdown) {
        var blocks = words(markdown).blocks();
        assertEquals(1, blocks.size(), blocks.toString());
        return blocks.getFirst();
    }

    @Test
    void blocksKnowWhatTheyAreAndWhatTheyStandIn() {
        var blocks = words("# One\n\nText\n\n> Said\n\n- item\n\n> [!TIP]\n> Rest\n\n```\ncode\n```\n").blocks();
        assertEquals(List.of(Kind.HEADING, Kind.PARAGRAPH, Kind.PARAGRAPH, Kind.PARAGRAPH, Kind.PARAGRAPH, Kind.CODE),
                blocks.stream().map(TextBlock::kind).toList());
        assertEquals(List.of(Set.of(), Set.of(), Set.of(Inside.QUOTE), Set.of(Inside.LIST), Set.of(Inside.TIP), Set.of()),
                blocks.stream().map(TextBlock::inside).toList());
        assertEquals(1, blocks.getFirst().level());
    }

    @Test
    void wordsHaveTheirPlaceInTheFileAlsoInALaterLine() {
        var block = only("Some *emphasis* here\nand there.\n");
        assertEquals("Some emphasis here and there.", block.text());
        assertEquals(new Place(4, 7), block.at(block.text().indexOf("emphasis")));
        assertEquals(new Place(5, 5), block.at(block.text().indexOf("there")));
    }

    @Test
    void citationsAndFootnotesAreMarksWithoutWords() {
        var block = only("It helps [@heisler-2010] all[^1].\n\n[^1]: Or most.\n".split("\n\n", 2)[0]);
        assertEquals("It helps  all[^1].", block.text());
        assertEquals(9, block.marks(Mark.Citation.class).findFirst().orElseThrow().from());
        var noted = words("All[^1].\n\n[^1]: Or most.\n").blocks();
        assertEquals("All.", noted.getFirst().text());
        assertEquals(1, noted.getFirst().marks(Mark.Note.class).count());
        assertEquals(Set.of(Inside.FOOTNOTE), noted.getLast().inside());
    }

    @Test
    void linksAndPicturesSayWhereTheyBegin() {
        var block = only("See [this *page*](x.md) ![A hand](a.png)");
        assertEquals(List.of(new Mark.Link(4, 13, new Place(4, 5), "x.md")), block.marks(Mark.Link.class).toList());
        assertEquals(List.of(new Mark.Image(14, new Place(4, 25), "a.png", Optional.of("A hand"))),
                block.marks(Mark.Image.class).toList());
    }

    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    @Test
    void aPieceOfHtmlIsGoneThroughOnceHoweverManyLinesItHas() {
        var lines = words("<div>\n" + "<i>x</i>\n".repeat(25_000) + "<b>End</b>\n");
        var text = lines.blocks().getLast();
        assertEquals(new Place(25_005, 4), text.at(text.text().indexOf("End")));
        var line = words("<div>" + "<i>x</i> ".repeat(25_000) + "<b>End</b>\n").blocks().getLast();
        assertEquals(new Place(4, 5 + 25_000 * 9 + 4), line.at(line.text().indexOf("End")));
    }

    @Test
    void htmlIsReadAsWhatItIs() {
        var blocks = words("<h3>Head</h3>\n<p>Some <b>words</b>\n  more &amp; more</p>\n<ul><li>one</li><li>two</li></ul>\n").blocks();
        assertEquals(List.of("Head", "Some words more & more", "one", "two"), blocks.stream().map(TextBlock::text).toList());
        assertEquals(3, blocks.getFirst().level());
        assertEquals(new Place(5, 12), blocks.get(1).at(5));
        assertEquals(new Place(6, 3), blocks.get(1).at(blocks.get(1).text().indexOf("more")));
        assertEquals(Set.of(Inside.LIST), blocks.getLast().inside());
        assertEquals(new Place(7, 21), blocks.getLast().place());
    }

    @Test
    void picturesAndLinksOfHtmlAreMarksToo() {
        var block = only("<p><a href=\"/x\">There</a> <img src=\"b.png\"></p>");
        assertEquals(List.of(new Mark.Link(0, 5, new Place(4, 4), "/x")), block.marks(Mark.Link.class).toList());
        assertEquals(Optional.empty(), block.marks(Mark.Image.class).findFirst().orElseThrow().alt());
    }

    @Test
    void scriptsStylesAndCommentsHoldNoWords() {
        assertEquals("seen", only("<p><!-- not --><script>if (a < b) { x() }</script><style>p {}</style>seen</p>").text());
    }

    @Test
    void aLanguageIsSaidForAStretchAndForBlocks() {
        var block = only("They say <span lang=\"es\">hola a todos</span> here.");
        assertEquals(List.of(new Mark.Language(9, 21, "es")), block.marks(Mark.Language.class).toList());
        var inside = words("<div lang=\"fr\">\n\nBonjour *à tous*\n\n</div>\n\nHello").blocks();
        assertTrue(inside.getFirst().within(Mark.Language.class, 0, 16));
        assertFalse(inside.getLast().within(Mark.Language.class, 0, 5));
    }

    @Test
    void tablesAreHeadedWhereAHeaderHasWords() {
        var tables = words(
                "| | |\n|---|---|\n| 1 | 2 |\n\ntext\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n<table><tr><td>1</td></tr></table>\n\n"
                        + "<table><tr><th>1</th></tr></table>\n")
                .tables();
        assertEquals(List.of(false, true, false, true), tables.stream().map(BodyText.Table::headed).toList());
        assertEquals(new Place(4, 1), tables.getFirst().place());
    }

    @Test
    void anUnclosedHeadingOfHtmlEndsWithItsBlock() {
        var blocks = words("<h2>Head\n\nText\n").blocks();
        assertEquals(List.of(Kind.HEADING, Kind.PARAGRAPH), blocks.stream().map(TextBlock::kind).toList());
    }
}
