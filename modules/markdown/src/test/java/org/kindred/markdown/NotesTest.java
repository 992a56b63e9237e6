package org.kindred.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kindred.kernel.content.Rendered;
import org.kindred.markdown.World.Style;

/** Citations in styles that cite in notes, and marks that are raised. */
class NotesTest {

    private static Rendered notes(String markdown) {
        return Bench.render(markdown, World.in(Style.NOTES, "a", "b", "c", "all", "quoted"));
    }

    private static Document page(Rendered rendered) {
        return Jsoup.parseBodyFragment(rendered.html());
    }

    /** The text before the notes, with each mark in brackets. */
    private static String text(Rendered rendered) {
        return rendered.text().lines().findFirst().orElse("");
    }

    private static List<String> noteTexts(Rendered rendered) {
        return page(rendered).select(".footnotes > ol > li").stream().map(Element::text).map(text -> text.replaceAll(" ↩\\d*", ""))
                .toList();
    }

    @Test
    void eachCitationIsANoteAndLeadsThereAndBack() {
        assertEquals("""
                <p>It helps.<sup><a href="#fn-1" id="fnref-1" role="doc-noteref" aria-label="Footnote 1">1</a></sup></p>
                <section class="footnotes" role="doc-endnotes" aria-label="Footnotes">
                <ol><li id="fn-1">
                <p>See <a href="#ref-a" id="cite-a-1" role="doc-biblioref">On <i>a</i></a>, 3. \
                <a href="#fnref-1" role="doc-backlink" aria-label="Back to footnote 1 in the text">↩</a></p>
                </li></ol>
                </section>
                <section id="references" role="doc-bibliography">
                <h2>References</h2>
                <ul><li id="ref-a">About <i>a</i> \
                <a href="#cite-a-1" role="doc-backlink" aria-label="Back to citation 1 of “About a”">↩</a></li></ul>
                </section>
                """, notes("It helps [see @a, p. 3].").html());
    }

    /** As Pandoc moves them. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            It helps [@a].            | It helps.[1]
            It helps[@a].             | It helps.[1]
            It helps [@a], and        | It helps,[1] and
            It helps [@a] and         | It helps[1] and
            (It helps [@a])           | (It helps)[1]
            It helps [@a]; so         | It helps;[1] so
            It helps [@a]?! So        | It helps?![1] So
            It helps [@a] — so        | It helps[1] — so
            It helps [@a]—so          | It helps[1]—so
            It helps etc. [@a].       | It helps etc.[1]
            It helps [@a] [@b].       | It helps.[1], [2]
            It helps [@a][^1]         | It helps[1], [2]
            It helps [@a] (so)        | It helps[1] (so)
            "It helps *[@a]*."        | "It helps [1]."
            [@a] helps                | [1] helps
            @a says                   | Author[1] says
            says @a.                  | says Author.[1]
            says @a [p. 3].           | says Author.[1]
            as @a, too                | as Author,[1] too
            says @all.                | says Author et al.[1]
            says @all [p. 3]. So      | says Author et al.[1] So
            as @all, too              | as Author et al.,[1] too
            as @all and               | as Author et al.[1] and
            as @a [p. 3], [@b], too   | as Author,[1], [2] too
            Ask @jane [@a].           | Ask @jane.[1]
            """)
    void marksFollowThePunctuationWithoutASpace(String markdown, String text) {
        assertEquals(text, text(notes(markdown + "\n\n[^1]: x")));
    }

    @Test
    void aLineThatBeginsWithAMarkEndsTheOneBefore() {
        assertEquals("<p>It helps.<sup>", notes("It helps\n[@a].").html().substring(0, 17));
    }

    @Test
    void authorsNotesAndCitationsShareOneNumberingInTheOrderOfTheText() {
        var world = World.in(Style.NOTES, "a", "b", "c");
        var rendered = Bench.render("One [@a]. Two[^n]. Three [@b]. Four[^n][^m]\n\n[^m]: Em.\n[^n]: En, with [@c, p. 9] and @b.", world);
        assertEquals("One.[1] Two[2]. Three.[3] Four[2], [4]", text(rendered));
        assertEquals(List.of("On a.", "En, with (On c, 9) and Author, On b.", "On b.", "Em."), noteTexts(rendered));
        assertEquals(List.of(1, 2, 2, 3), world.asked().stream().map(cluster -> cluster.note()).toList());
    }

    @Test
    void whatBeginsAnAuthorsNoteStandsWithoutParentheses() {
        assertEquals(List.of("On a; see (On b)."), noteTexts(notes("x[^1]\n\n[^1]: [@a]; see [@b].")));
        assertEquals(List.of("On a. More."), noteTexts(notes("x[^1]\n\n[^1]: [@a]. More.")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            [@quoted].          | On quoted, “Quoted.”
            [@quoted]           | On quoted, “Quoted.”
            [@quoted]. More.    | On quoted, “Quoted.” More.
            [@quoted], too.     | On quoted, “Quoted”, too.
            See [@quoted].      | See (On quoted, “Quoted”).
            As says @quoted.    | As says Author, On quoted, “Quoted.”
            As @quoted says.    | As Author, On quoted, “Quoted” says.
            *[@quoted]*.        | (On quoted, “Quoted”).
            """)
    void aStopIsNotWrittenTwiceThoughItStandsWithinQuotationMarks(String note, String text) {
        assertEquals(List.of(text), noteTexts(notes("x[^1]\n\n[^1]: " + note)));
    }

    @Test
    void notesOfNotesComeLast() {
        assertEquals(List.of("A3", "On a.", "B"), noteTexts(notes("x[^a] y [@a]\n\n[^a]: A[^b]\n[^b]: B")));
    }

    @Test
    void aNoteWithinALinkIsANumberWithoutALinkOfItsOwn() {
        var page = page(notes("[text [@a]](https://e.org/)"));
        assertEquals("1", page.select("a[href=https://e.org/] > sup#fnref-1").text());
        assertEquals(0, page.select("a a").size());
    }

    @Test
    void theListOfReferencesIsCutOffWithoutTheNotes() {
        var rendered = notes("It helps [@a].");
        String body = rendered.html().substring(0, rendered.referencesAt());
        assertTrue(body.contains("fn-1") && !body.contains("id=\"references\""), body);
    }

    @Test
    void headingsInTheOutlineHaveNoMarks() {
        assertEquals("On Author and more here", notes("## On @a and more [@b] here").headings().getFirst().text());
        assertEquals("Ask @jane", notes("## Ask @jane").headings().getFirst().text());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            It helps [@a].       | It helps[1].
            It helps [@a; @b].   | It helps[1,2].
            It helps [@a] [@b].  | It helps[1], [2].
            It helps[^1] [@a].   | It helps[1], [1].
            It helps. [@a] So    | It helps.[1] So
            As @a said           | As Author[1] said
            As @a [@b] said      | As Author[1,2] said
            """)
    void raisedNumbersStayBeforeThePunctuationAndLoseTheSpace(String markdown, String text) {
        assertEquals(text, text(Bench.render(markdown + "\n\n[^1]: x", World.in(Style.RAISED, "a", "b"))));
    }

    /** What a style writes is none of the author's words. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            It helps [see @a, p. 3; @b] more. | 3
            It helps[@a] more.                | 3
            It helps. [@a]                    | 2
            [@a] It helps.                    | 2
            It helps [@nobody; @a].           | 3
            x[^1]                             | 2
            """)
    void marksAndNotesOfCitationsAreNoWordsOfTheText(String markdown, int words) {
        for (var style : World.Style.values()) {
            if (style != World.Style.RANGES) {
                var rendered = Bench.render(markdown + "\n\n[^1]: See [@a].", World.in(style, "a", "b"));
                assertEquals(words, rendered.words(), style + ": " + rendered.text());
            }
        }
    }

    @Test
    void whoIsNamedInTheSentenceCounts() {
        assertEquals(2, Bench.render("@a says", World.in(Style.NAMES, "a")).words());
        assertEquals(2, notes("@a says").words());
        assertEquals(2, Bench.render("@a says", World.in(Style.RAISED, "a")).words());
    }

    @Test
    void raisedNumbersStandInOneElement() {
        assertTrue(Bench.render("x [@a; @b].", World.in(Style.RAISED, "a", "b")).html().startsWith("""
                <p>x<sup class="citation-mark"><a href="#ref-a" id="cite-a-1" role="doc-biblioref" aria-label="Reference 1">1</a>,\
                <a href="#ref-b" id="cite-b-1" role="doc-biblioref" aria-label="Reference 2">2</a></sup>.</p>"""));
    }

    @Test
    void whatNobodyCitesMakesNoNotes() {
        assertFalse(notes("Ask @jane [x].").html().contains("footnotes"));
    }
}
