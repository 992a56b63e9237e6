package org.kindred.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.content.Heading;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.content.Reference;
import org.kindred.kernel.content.Severity;
import org.kindred.kernel.value.Written.Place;

/** A body as HTML, text and outline. */
class BodyTest {

    private static final World WORLD = World.of("a");

    private static String html(String path, String markdown) {
        return Bench.draft(path, "---\ntitle: A\n---\n" + markdown).body().render(WORLD).html();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            What the evidence says  | what-the-evidence-says
            Is it *true*? (Yes!)    | is-it-true-yes
            Código & más_cosas      | código--más_cosas
            支持小组                 | 支持小组
            الدعم من الأقران        | الدعم-من-الأقران
            हिन्दी                   | हिन्दी
            `code` and [a link](x)  | code-and-a-link
            !?                      | section-
            User guide              | section-user-guide
            Ref                     | ref
            """)
    void headingsHaveAnchorsInAnyScript(String heading, String id) {
        assertEquals(id, Bench.render("## " + heading).headings().getFirst().id());
        assertTrue(Bench.html("## " + heading).contains("<h2 id=\"" + id + "\">"));
    }

    @Test
    void anchorsAreUniqueAndTheOutlineIsInOrder() {
        assertEquals(
                List.of(new Heading(2, "a", "A"), new Heading(3, "a-1", "A"), new Heading(2, "a-2", "A"), new Heading(2, "a-1-1", "A-1")),
                Bench.render("## A\n### A\nA\n---\n## A-1\n").headings());
    }

    @Test
    void tablesStrikethroughTasksAndAddressesAreThoseOfGitHub() {
        assertEquals(
                "<table><thead><tr><th>a</th><th align=\"right\">b</th></tr></thead><tbody><tr><td>1</td><td align=\"right\">2</td></tr>"
                        + "</tbody></table>",
                Bench.html("| a | b |\n|---|--:|\n| 1 | 2 |").strip());
        assertEquals("<p><del>x</del></p>\n", Bench.html("~~x~~"));
        assertEquals(
                "<ul><li><input type=\"checkbox\" disabled=\"\"> a</li><li><input type=\"checkbox\" disabled=\"\" checked=\"\"> b</li></ul>",
                Bench.html("- [ ] a\n- [x] b").strip());
        assertEquals("<p>See <a href=\"https://e.org/\">https://e.org/</a> or <a href=\"mailto:a@e.org\">a@e.org</a>.</p>\n",
                Bench.html("See https://e.org/ or a@e.org."));
    }

    @Test
    void alertsAreBoxesWithATitleInTheLanguageOfTheItem() {
        String expected = """
                <div class="markdown-alert markdown-alert-tip" role="note">
                <p class="markdown-alert-title">%s</p>
                <p>Go <em>slow</em>.</p>
                </div>
                """;
        assertEquals(expected.formatted("Tip"), Bench.html("> [!TIP]\n> Go *slow*."));
        assertEquals(expected.formatted("Tip"), Bench.html("> [!TIP]  \n> Go *slow*."));
        assertEquals(expected.formatted("Consejo"), html("articles/a.es.md", "> [!tip]\n>\n> Go *slow*."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"> [!TIP] x", "> [!NOSUCH]\n> x", "> x\n> [!TIP]", "> [!TIP]", "> \\[!TIP]\n> x"})
    void otherQuotationsStayQuotations(String markdown) {
        assertTrue(Bench.html(markdown).contains("<blockquote>"));
    }

    @Test
    void footnotesAreNumberedByFirstUseAndLeadBack() {
        String html = Bench.html("One[^b] two[^a] one again[^b].\n\n[^a]: Second.\n[^b]: First\n\n    - list\n[^c]: Unused.\n");
        assertEquals("""
                <p>One<sup><a href="#fn-1" id="fnref-1" role="doc-noteref" aria-label="Footnote 1">1</a></sup> \
                two<sup><a href="#fn-2" id="fnref-2" role="doc-noteref" aria-label="Footnote 2">2</a></sup> \
                one again<sup><a href="#fn-1" id="fnref-1-2" role="doc-noteref" aria-label="Footnote 1">1</a></sup>.</p>
                <section class="footnotes" role="doc-endnotes" aria-label="Footnotes">
                <ol><li id="fn-1">
                <p>First</p>
                <ul><li>list</li></ul>
                 <a href="#fnref-1" role="doc-backlink" aria-label="Back to footnote 1 in the text">↩</a> \
                <a href="#fnref-1-2" role="doc-backlink" aria-label="Back to footnote 1 in the text (2)">↩<sup>2</sup></a>
                </li><li id="fn-2">
                <p>Second. <a href="#fnref-2" role="doc-backlink" aria-label="Back to footnote 2 in the text">↩</a></p>
                </li></ol>
                </section>
                """.replaceAll("\\s+", " "), html.replaceAll("\\s+", " "));
    }

    @Test
    void footnotesMayReferToFootnotesAndToThemselves() {
        var text = Bench.render("x[^a]\n\n[^a]: A[^b]\n[^b]: B[^a] B[^b]").text();
        assertEquals("x[1]\nA[2]\nB[1] B[2]", text);
        assertEquals("<p>x[^nobody]</p>\n", Bench.html("x[^nobody]"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            articles/a.md          | b.md                       | https://example.org/article/b
            articles/a.md          | ./b.md#part                | https://example.org/article/b#part
            articles/a.md          | ../notes/n.md              | https://example.org/note/n
            articles/a.md          | ../notes/n.es.md           | https://example.org/es/note/n
            articles/a.es.md       | ../notes/n.md              | https://example.org/es/note/n
            articles/deep/er/a.md  | ../../../notes/x/y.md      | https://example.org/note/x-y
            articles/deep/a.md     | sub/index.md               | https://example.org/article/deep-sub
            articles/a.md          | ../notes/N%20One.md        | https://example.org/note/n-one
            articles/a.md          | ../articles/../notes/n.MD  | https://example.org/note/n
            articles/a.md          | /blog/x                    | /blog/x
            articles/a.md          | /notes/n.md                | /notes/n.md
            articles/a.md          | #part                      | #part
            articles/a.md          | https://e.org/a.md         | https://e.org/a.md
            articles/a.md          | mailto:a@e.org             | mailto:a@e.org
            articles/a.md          | tel:+44116123              | tel:+44116123
            articles/a.md          | leaflet.pdf                | leaflet.pdf
            """)
    void relativeLinksLeadToItems(String path, String destination, String href) {
        assertEquals("<p><a href=\"" + href + "\">x</a></p>\n", html(path, "[x](" + destination + ")"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../notes/secret.md", "../nowhere/b.md", "../../../etc/passwd.md", "../b.md", "../notes/日本.md"})
    void aLinkToNothingPublicBecomesText(String destination) {
        var rendered = Bench.draft("articles/a.md", "---\ntitle: A\n---\n\n- a [*x* y](" + destination + ")").body().render(WORLD);
        assertEquals("<ul><li>a <em>x</em> y</li></ul>", rendered.html().strip());
        assertEquals("5:5 dead-link", Bench.places(rendered.findings()));
    }

    @Test
    void aLinkOfADangerousSchemeBecomesTextAndIsTold() {
        var rendered = Bench.render("[x](javascript:alert)");
        assertEquals("<p>x</p>\n", rendered.html());
        assertEquals("4:1 unsafe-link", Bench.places(rendered.findings()));
    }

    @Test
    void aPictureOfADangerousSchemeIsItsDescriptionAndIsTold() {
        var rendered = Bench.render("![x <b>y</b>](javascript:alert) <b>z</b>\n\n![z](data:text/html,x)");
        assertEquals("<p><img alt=\"x y\"> <b>z</b></p>\n<p><img alt=\"z\"></p>\n", rendered.html());
        assertEquals("4:1 unsafe-link\n6:1 unsafe-link", Bench.places(rendered.findings()));
        assertEquals("4:1 unsafe-link", Bench.places(Bench.render("![<b>y</b>](javascript:alert)").findings()));
    }

    @Test
    void aLinkToATypeWithoutAddressesSaysWhatToDo() {
        var finding = Bench.render("[x](homeless.md)").findings().getFirst();
        assertEquals("dead-link", finding.rule());
        assertTrue(finding.help().contains("site.yaml"), finding.help());
    }

    @Test
    void addressesKeepTheirParentheses() {
        String address = "https://en.wikipedia.org/wiki/A_(b)";
        String link = "<a href=\"" + address + "\">";
        assertEquals("<p>" + link + "x</a> " + link + address + "</a> " + link + "y</a> <img src=\"a_(1).png\" alt=\"\"></p>\n",
                Bench.html("[x](%1$s) <%1$s> <a href=\"%1$s\">y</a> ![](a_(1).png)".formatted(address)));
    }

    @Test
    void crisisLinesMayBeTexted() {
        assertEquals("<p><a href=\"sms:988\">988</a> <a href=\"sms:988\">988</a></p>\n",
                Bench.html("[988](sms:988) <a href=\"sms:988\">988</a>"));
    }

    @Test
    void whatNobodyNoticesIsOnlyWorthKnowing() {
        var findings = Bench.render("<a href=x target=_blank data-y=z onclick=w>b</a> <div markdown=1>").findings();
        assertEquals(List.of(Severity.INFO, Severity.INFO, Severity.WARNING), findings.stream().map(Finding::severity).sorted().toList());
    }

    @Test
    void linksOutOfTheSiteAreToldWithTheirPlaces() {
        var links = Bench.draft("---\ntitle: A\n---\n[a](b.md) [x](https://e.org/x \"t\") and <https://f.org>\n\n"
                + "![i](https://img.org/i.png) <a class=x href='http://g.org/'>g</a> https://h.org/y, [m](mailto:a@b.org) [r][r]\n\n"
                + "[r]: HTTPS://k.org\n").body().outwardLinks();
        assertEquals(
                List.of("4:11 https://e.org/x", "4:40 https://f.org", "6:29 http://g.org/", "6:67 https://h.org/y", "6:104 HTTPS://k.org"),
                links.stream().map(link -> link.place().line() + ":" + link.place().column() + " " + link.address()).toList());
    }

    @Test
    void referencesAreInTheOrderOfTheText() {
        var references = Bench.draft("---\ntitle: A\n---\n[@a] [x](b.md) [@c]\n[y](https://e.org/)").body().references();
        assertEquals(List.of(new Reference(Reference.Kind.CITATION, "", new ItemKey("citation", "a"), new Place(4, 1)),
                new Reference(Reference.Kind.LINK, "", new ItemKey("note", "b"), new Place(4, 6)),
                new Reference(Reference.Kind.CITATION, "", new ItemKey("citation", "c"), new Place(4, 16))), references);
    }

    @Test
    void relativePicturesAreCollectedAsWritten() {
        assertEquals(List.of("a.png", "../b c.png"),
                Bench.render("![](a.png) ![](<../b c.png>) ![](/c.png) ![](https://e.org/d.png) ![](a.png) ![](data:image/png;base64,AAAA)")
                        .images());
    }

    @Test
    void aPictureInTheTextIsShownOnlyIfItIsWrittenAsOneMayBe() {
        String good = "data:image/png;base64," + "AbC0+/%3D=".repeat(10_000);
        assertEquals("<p><img src=\"" + good + "\" alt=\"A\"></p>\n", Bench.render("![A](" + good + ")").html());
        assertEquals("<p><img alt=\"A\"></p>\n", Bench.render("![A](data:image/png;base64,AAA(1))").html());
        assertEquals("<p><img alt=\"A\"></p>\n", Bench.render("![A](data:image/svg+xml;base64,AAAA)").html());
    }

    @Test
    void textIsWhatReadersSee() {
        assertEquals("""
                Title
                One two three.
                a b
                c
                x  y
                  z
                A picture
                Kept
                Cell 1 Cell 2""", Bench.render("""
                # Title

                One *two*
                `three`.

                - a b
                - c

                      x  y
                        z

                ![A picture](a.png)

                <div hidden>Kept</div><script>gone</script>

                | Cell 1 | Cell 2 |
                |---|---|
                """).text());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            One two — three, peer-support/x.   | 5
            “Don’t”                            | 1
            … – 🙂 !                            | 0
            同伴支持很有帮助                     | 8
            ピアサポートは 役に立つ               | 6
            ''                                 | 0
            """)
    void wordsAreCountedAsReadersWould(String text, int words) {
        assertEquals(words, Bench.render(text).words(), Bench.render(text).text());
    }

    @Test
    void aLanguageWithoutSpacesIsSplitByItsDictionary() {
        assertEquals(3, Bench.draft("articles/a.th.md", "---\ntitle: A\n---\nสวัสดีชาวโลก").body().render(WORLD).words());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a <!-- x --> b                          | a  b
            <!-- x -->\\n\\nb                       | \\n\\nb
            > a\\n> <!-- x\\n> y -->\\n> b          | > a\\n> \\n> \\n> b
            a <!-- x\\ny --> b                      | 'a \\n b'
            <div><!-- x --><p>y</p></div>           | <div><p>y</p></div>
            <!-- never closed\\n\\nb                | \\n\\n
            `<!-- x -->`                            | `<!-- x -->`
            ```\\n<!-- x -->\\n```                  | ```\\n<!-- x -->\\n```
            '    <!-- x -->'                        | '    <!-- x -->'
            \\\\<!-- x -->                          | \\\\<!-- x -->
            - a\\n  <!-- x -->\\n- b                | - a\\n  \\n- b
            <!--> a                                 | ' a'
            a <!-- x --> b <!-- y -->               | 'a  b '
            """)
    void commentsAreForNoReader(String written, String expected) {
        assertEquals(expected.translateEscapes(),
                Bench.draft("---\ntitle: A\n---\n" + written.translateEscapes()).body().publicMarkdown());
        assertTrue(!Bench.html(written.translateEscapes()).contains("<!--"));
    }

    @Test
    void commentsAreFoundWhateverTheLineEnds() {
        assertEquals("a\r\n\r\nb", Bench.draft("---\r\ntitle: A\r\n---\r\na\r\n<!-- x -->\r\nb").body().publicMarkdown());
    }

    @Test
    void authorsHtmlStaysWhereItIsHarmless() {
        assertEquals("""
                <div class="box" id="user-x" lang="es"><b>y</b> <img src="a.png" alt="" width="100"></div>
                <p><a href="#user-x">up</a> and <a href="#user-x">up</a></p>
                """, Bench.html("<div class=\"box\" id=\"x\" lang=\"es\"><b>y</b> <img src=\"a.png\" alt=\"\" width=\"100\"></div>\n\n"
                + "<a href=\"#x\">up</a> and [up](#x)\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<input title=type>", "<input title=type class=checkbox>", "<input type=text title=checkbox>"})
    void whatIsNoBoxIsTakenOutWhateverItsAttributesSay(String input) {
        assertEquals("<p>a b</p>", Bench.html("a " + input + "b").strip());
    }

    @Test
    void aBoxThatAnAuthorWritesCannotBeTickedEither() {
        assertEquals("<p><input title=\"disabled\" type=\"checkbox\" disabled=\"\"> a</p>",
                Bench.html("<input title=disabled type=checkbox> a").strip());
    }

    @Test
    void whatIsTakenOutOfHtmlIsToldAtItsPlace() {
        var rendered = Bench
                .render("a\n\n> <div onclick=\"x\"\n> style=y>\n> <iframe src=z></iframe>\n\nb <font>c</font>\n\n<p align=left>d</p>");
        assertEquals("6:3 html-dropped\n6:3 html-dropped\n8:3 html-dropped\n10:3 html-dropped".replace("8:3", "8:3"),
                Bench.places(rendered.findings()));
        assertEquals("The attribute onclick of <div> is not allowed in HTML here and is left out.",
                rendered.findings().getFirst().message());
        assertEquals("<iframe> is not allowed in HTML here and is left out.", rendered.findings().get(2).message());
    }

    @Test
    void anUnclosedTagSwallowsNothing() {
        assertEquals("<h2 id=\"b\">B</h2>\n", Bench.html("<div title=\"\n\n## B").strip() + "\n");
        assertEquals("<p>x </p>\n<h2 id=\"b\">B</h2>", Bench.html("x <textarea>\n\n## B").strip());
    }

    @Test
    void whatScriptsHoldIsNoText() {
        assertEquals("a b c", Bench.render("a <script>*1* [@a]</script>b <SCRIPT src=x>2</SCRIPT >c").text());
        assertEquals("a 1", Bench.render("a <script>1").text());
        assertEquals("a", Bench.render("<script></b>1</script>a").text());
        assertEquals("", Bench.render("<style></b>1").text());
    }

    @Test
    void renderingTwiceGivesTheSame() {
        var body = Bench.draft("---\ntitle: A\n---\nx[^1] [@a] [@a] <i id=x>y</i>\n\n[^1]: z\n").body();
        assertEquals(body.render(WORLD), body.render(WORLD));
    }
}
