package org.kindred.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kindred.kernel.citation.Cluster;
import org.kindred.kernel.citation.Cluster.Cite;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.content.Reference;
import org.kindred.kernel.value.Written.Place;

/** Citations in Pandoc's syntax. */
class CitationsTest {

    private static final Cite A = new Cite("a", "", "", "", "", false, false);

    /** What an engine is asked to format. */
    private static List<Cluster> clusters(String markdown) {
        var world = World.of("a", "b", "heisler-2010");
        Bench.render(markdown, world);
        return world.asked();
    }

    private static Cite cite(String markdown) {
        return clusters(markdown).getFirst().cites().getFirst();
    }

    @Test
    void aKeyInBracketsIsACitation() {
        assertEquals(List.of(new Cluster(List.of(A))), clusters("Text [@a]."));
        assertEquals(List.of(new Cluster(List.of(A))), clusters("Text [@{a}]."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [@a, p. 3]                    | page      | 3           | ''
            [@a, pp. 508-510]             | page      | 508-510     | ''
            [@a, pp. 508–510]             | page      | 508–510     | ''
            [@a 3]                        | page      | 3           | ''
            [@a, 33-35, 38-39 and passim] | page      | 33-35, 38-39 | ' and passim'
            [@a, chap. 2]                 | chapter   | 2           | ''
            [@a, chapter IV]              | chapter   | IV          | ''
            [@a, sec. 1.2]                | section   | 1.2         | ''
            [@a, § 12]                    | section   | 12          | ''
            [@a, §§ 12-14]                | section   | 12-14       | ''
            [@a, fig. 3b]                 | figure    | 3b          | ''
            [@a, vol. 2]                  | volume    | 2           | ''
            [@a, Table 1]                 | table     | 1           | ''
            [@a, no. 7]                   | issue     | 7           | ''
            [@a, para. 4]                 | paragraph | 4           | ''
            [@a, n. 4]                    | note      | 4           | ''
            [@a, {pp. iv, vi-xi, (xv)-(xvii)} with suffix] | page | 'iv, vi-xi, (xv)-(xvii)' | ' with suffix'
            [@a, e100]                    | page      | e100        | ''
            [@a, with a suffix]           | ''        | ''          | ', with a suffix'
            [@a and others]               | ''        | ''          | ' and others'
            [@a, p. 3.]                   | page      | 3           | ''
            """)
    void whatStandsBehindTheKeySaysWhere(String markdown, String label, String locator, String suffix) {
        assertEquals(new Cite("a", "", label, locator, suffix, false, false), cite(markdown));
    }

    @Test
    void severalWorksMayShareOnePairOfBrackets() {
        assertEquals(List.of(new Cluster(List.of(new Cite("heisler-2010", "see", "page", "508-510", "", false, false),
                new Cite("b", "also", "", "", "", true, false)))), clusters("[see @heisler-2010, pp. 508-510; also -@b]"));
    }

    @Test
    void aMinusLeavesTheAuthorOut() {
        assertTrue(cite("As they said [-@a, p. 2].").suppressAuthor());
        assertFalse(cite("[pre-@a]").suppressAuthor());
    }

    @Test
    void aKeyInTheSentenceNamesItsAuthor() {
        assertEquals(new Cite("a", "", "page", "3", "", false, true), cite("@a [p. 3] says"));
        assertEquals(new Cite("a", "", "", "", "", false, true), cite("@a says"));
        assertEquals(new Cite("a", "", "", "", "", false, true), cite("*@a* says"));
        assertEquals(List.of(new Cluster(List.of(new Cite("a", "", "", "", "", false, true)))), clusters("@a [says](x)"));
    }

    @Test
    void bracketsMayGoOnInTheNextLineAndHoldOtherMarks() {
        assertEquals(new Cite("a", "see <i>especially</i>", "page", "3", "", false, false), cite("[see *especially*\n@a,\np. 3]"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"`[@a]`", "```\n[@a]\n```", "    [@a]", "\\[\\@a\\]", "someone@a", "[x](https://e.org/@a)", "<b title='[@a]'></b>",
                    "<!-- [@a] -->", "[mail@a]", "https://e.org/@a", "@", "[@]", "@ a", "[ ]", "@{a", "@{}", "<someone@a.example>"})
    void thisCitesNothing(String markdown) {
        assertEquals(List.of(), clusters(markdown));
    }

    @Test
    void aBareNameThatNamesNoCitationIsText() {
        var rendered = Bench.render("Ask @jane and @b.", World.of("a"));
        assertEquals("<p>Ask @jane and @b.</p>\n", rendered.html());
        assertEquals(List.of(), rendered.findings());
    }

    @ParameterizedTest
    @ValueSource(strings = {"[@nobody]", "[see @nobody, p. 3]", "[-@nobody]", "@nobody [p. 3]", "[@nobody; @no-one]", "[@Größe]"})
    void anUnknownCitationStaysAsWrittenWithAFinding(String markdown) {
        var rendered = Bench.render("Text " + markdown + ".", World.of());
        assertEquals("<p>Text " + markdown + ".</p>\n", rendered.html());
        assertTrue(Bench.places(rendered.findings()).startsWith("4:6 unknown-citation"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nobody      | Add citations/nobody.md, or mend the key.
            müller-2014 | Add citations/muller-2014.md and write [@muller-2014], or mend the key.
            Größe_2014  | Add citations/grosse-2014.md and write [@grosse-2014], or mend the key.
            Иванов2014  | Add citations/ivanov2014.md and write [@ivanov2014], or mend the key.
            王          | Mend the key; it is the name of a citation: letters from a to z, digits and hyphens.
            """)
    void theFileProposedForAnUnknownKeyHasANameThatASlugMayHave(String key, String help) {
        assertEquals(help, Bench.render("Text [@" + key + "].", World.of()).findings().getFirst().help());
    }

    @Test
    void knownAndUnknownInOnePairOfBracketsAreBothShown() {
        var rendered = Bench.render("[@a; @nobody]", World.of("a"));
        assertEquals("(1) [@nobody]", rendered.text());
        assertEquals("4:1 unknown-citation", Bench.places(rendered.findings()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [see @nobody, p. 2; @a]              | (1) [see @nobody, p. 2]
            [see @a, p. 2; but cf. @nobody, as they say] | (see1) [but cf. @nobody, as they say]
            [-@nobody; @a; @none 3]              | (1) [-@nobody] [@none 3]
            [*see* R&D \\<i @{nobody}; @a]       | (1) [<i>see</i> R&amp;D &lt;i @{nobody}]
            [@nobody and @a]                     | (1) [@nobody and]
            Ask @nobody [p. 3; @a]               | Ask @nobody [p. 3] (1)
            Ask @nobody [@a]                     | Ask @nobody (1)
            @a [p. 3; see @nobody, p. 2]         | (1) [see @nobody, p. 2]
            So -@nobody [p. 3; @a]               | So (1) -@nobody [p. 3]
            """)
    void nothingThatIsWrittenAboutAnUnknownWorkIsLost(String markdown, String html) {
        var rendered = Bench.render(markdown, World.of("a"));
        var written = rendered.html().lines().findFirst().orElse("").replaceAll("</?(p|a)( [^>]*)?>", "");
        assertEquals(html, written);
    }

    @Test
    void aHeadingKeepsWhoeverItNames() {
        assertEquals("Ask @jane", Bench.render("## Ask @jane [@a]", World.of("a")).headings().getFirst().text());
    }

    @Test
    void marksAndReferencesLinkToEachOther() {
        var rendered = Bench.render("One [@a]. Two [@b; @a].", World.of("a", "b"));
        assertEquals("""
                <p>One (<a href="#ref-a" id="cite-a-1" role="doc-biblioref" aria-label="Reference 1">1</a>). \
                Two (<a href="#ref-b" id="cite-b-1" role="doc-biblioref" aria-label="Reference 2">2</a>\
                <a href="#ref-a" id="cite-a-2" role="doc-biblioref" aria-label="Reference 1">1</a>).</p>
                """, rendered.html().substring(0, rendered.referencesAt()));
        assertEquals("""
                <section id="references" role="doc-bibliography">
                <h2>References</h2>
                <ol><li id="ref-a">About <i>a</i> \
                <a href="#cite-a-1" role="doc-backlink" aria-label="Back to citation 1 of reference 1">↩</a> \
                <a href="#cite-a-2" role="doc-backlink" aria-label="Back to citation 2 of reference 1">↩<sup>2</sup></a></li>\
                <li id="ref-b">About <i>b</i> \
                <a href="#cite-b-1" role="doc-backlink" aria-label="Back to citation 1 of reference 2">↩</a></li></ol>
                </section>
                """, rendered.html().substring(rendered.referencesAt()));
        assertEquals("One (1). Two (21).", rendered.text());
        assertEquals(2, rendered.citations().size());
    }

    @Test
    void theListIsNotInTheOutlineAndSpeaksTheLanguageOfTheItem() {
        var draft = Bench.draft("articles/a.es.md", "---\ntitle: A\n---\n## References\n\n[@a]");
        var rendered = draft.body().render(World.of("a"));
        assertEquals(1, rendered.headings().size());
        assertEquals("references-1", rendered.headings().getFirst().id());
        assertTrue(rendered.html().contains("<h2>Referencias</h2>"));
        assertTrue(rendered.html().contains("aria-label=\"Referencia 1\""));
    }

    @ParameterizedTest
    @CsvSource({"en, References", "es, Referencias", "de, Literatur", "ar, المراجع", "zh, 参考文献", "ja, 参考文献", "pt-BR, Referências",
            "th, References"})
    void everyLanguageHasItsWord(String locale, String word) {
        var rendered = Bench.draft("articles/a." + locale + ".md", "---\ntitle: A\n---\n[@a]").body().render(World.of("a"));
        assertTrue(rendered.html().contains("<h2>" + word + "</h2>"), rendered.html());
    }

    @Test
    void withoutCitationsThereIsNoList() {
        var rendered = Bench.render("Text.");
        assertEquals(rendered.html().length(), rendered.referencesAt());
        assertFalse(rendered.html().contains("section"));
    }

    @Test
    void citationsInFootnotesComeAfterThoseOfTheText() {
        assertEquals(List.of("b", "a"),
                clusters("x[^1] [@b]\n\n[^1]: y [@a]").stream().map(cluster -> cluster.cites().getFirst().slug()).toList());
        assertEquals(List.of(), clusters("x\n\n[^1]: nobody refers to this [@a]"));
    }

    @Test
    void aCitationWithinALinkIsNoLinkWithinALink() {
        var html = Bench.render("[see @a](https://e.org/)", World.of("a")).html();
        assertTrue(html.startsWith("<p><a href=\"https://e.org/\">see (1)</a></p>"), html);
    }

    @Test
    void linksAndFootnotesWinOverCitations() {
        assertTrue(Bench.render("[@a]\n\n[@a]: https://e.org/", World.of("a")).html().startsWith("<p><a href=\"https://e.org/\">"));
        assertEquals(List.of(new Cluster(List.of(A))), clusters("[@a][^1]\n\n[^1]: b"));
    }

    @Test
    void referencesAreToldWithTheirPlaces() {
        var references = Bench.draft("---\ntitle: A\n---\nx\n\n> y [@a; @b] @c and [@Nobody!]").body().references();
        assertEquals(List.of(reference("a", 6, 5), reference("b", 6, 5), reference("c", 6, 14)), references);
    }

    private static Reference reference(String slug, int line, int column) {
        return new Reference(Reference.Kind.CITATION, "", new ItemKey("citation", slug), new Place(line, column));
    }
}
