package org.kindred.csl.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Finding and changing what is tagged, and cutting what is rendered at its borders. */
class TagsTest {

    private record Item(String id) {
    }

    private record Year(int year) {
    }

    private static final RichText DOE = cite("doe", "Doe", 2000);
    private static final RichText ROE = cite("roe", "Roe", 2001);
    private static final RichText BOTH = RichText.join(List.of(DOE, ROE), "; ").affixed("(", ")");

    private static RichText cite(String id, String author, int year) {
        RichText of = RichText.of(Integer.toString(year)).tagged(new Year(year));
        return RichText.join(List.of(RichText.of(author), of), " ").tagged(new Item(id));
    }

    @Test
    void tagsAreFoundInReadingOrder() {
        assertEquals(List.of(new Year(2000), new Year(2001)), BOTH.tags(Year.class));
        assertEquals(Optional.of(new Item("doe")), BOTH.firstTag(Item.class));
        assertEquals(Optional.of("2000"), BOTH.firstTagged(Year.class).map(RichText::plain));
        assertEquals(Optional.empty(), BOTH.firstTag(String.class));
    }

    @Test
    void whatIsTaggedIsExchanged() {
        RichText suffixed = BOTH.mapTags(Year.class,
                (year, content) -> RichText.concat(content, RichText.of("a")).tagged(year));
        assertEquals("(Doe 2000a; Roe 2001a)", suffixed.plain());
        assertEquals("(Doe; Roe 2001)", BOTH.mapFirstTag(Year.class, (year, content) -> RichText.EMPTY).plain());
    }

    @Test
    void treesThatDoNotChangeAreTheSame() {
        assertSame(BOTH, BOTH.mapTags(String.class, (tag, content) -> RichText.EMPTY));
    }

    @Test
    void segmentsAreTheWholeCutAtTheTags() {
        List<Segment<Item>> segments = BOTH.segments(Item.class, Typography.ENGLISH);
        assertEquals(List.of("(", "Doe 2000", "; ", "Roe 2001", ")"), segments.stream().map(Segment::text).toList());
        assertEquals(List.of(Optional.empty(), Optional.of(new Item("doe")), Optional.empty(),
                Optional.of(new Item("roe")), Optional.empty()), segments.stream().map(Segment::tag).toList());
    }

    @Test
    void segmentsOfHtmlAreWellFormedEach() {
        List<Segment<Item>> segments = BOTH.formatted(Formatting.SUPERSCRIPT).segments(Item.class, Typography.ENGLISH);
        assertEquals(List.of("<sup>(</sup>", "<sup>Doe 2000</sup>", "<sup>; </sup>", "<sup>Roe 2001</sup>", "<sup>)</sup>"),
                segments.stream().map(Segment::html).toList());
    }

    @Test
    void punctuationMovesOverTheBordersOfSegments() {
        RichText titles = RichText.join(List.of(RichText.of("A").quoted().tagged(new Item("a")),
                RichText.of("B").quoted().tagged(new Item("b"))), ", ");
        List<Segment<Item>> segments = titles.segments(Item.class, Typography.ENGLISH);
        assertEquals("“A,”| |“B”", segments.stream().map(Segment::text).collect(Collectors.joining("|")));
    }

    @Test
    void blocksAreElementsOrInlineAndCanBeTakenOut() {
        RichText entry = RichText.concat(RichText.of("[1]").display(Display.LEFT_MARGIN),
                RichText.of("Doe ").display(Display.RIGHT_INLINE));
        assertEquals("\n    <div class=\"csl-left-margin\">[1]</div><div class=\"csl-right-inline\">Doe</div>\n  ",
                entry.html(Typography.ENGLISH));
        assertEquals("[1] Doe", entry.text(Typography.ENGLISH));
        assertEquals("[1] Doe", entry.inlineHtml(Typography.ENGLISH));
        assertEquals(Optional.of("[1]"), entry.block(Display.LEFT_MARGIN).map(RichText::plain));
        assertEquals("Doe", entry.withoutBlocks(Display.LEFT_MARGIN).text(Typography.ENGLISH));
    }

    @Test
    void linksAreEscaped() {
        assertEquals("<a href=\"https://example.org/?a=1&#38;b=%22&#34;\">a &#38; b</a>",
                RichText.of("a & b").link("https://example.org/?a=1&b=%22\"").html(Typography.ENGLISH));
    }
}
