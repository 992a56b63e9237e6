package org.kindred.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kindred.kernel.content.BodyParts;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.content.HealthAspect;
import org.kindred.kernel.content.Part;
import org.kindred.kernel.content.Rendered;
import org.kindred.kernel.plugin.Registry;
import org.kindred.markdown.World.Style;
import org.kindred.markdown.excerpt.Excerpts;

/** Parts of a body that are about one aspect of health each. */
class PartsTest {

    private static final BodyParts EXCERPTS = new Excerpts(new Registry());

    private static final String GUIDE = """
            Before all [@a].

            ## Symptoms of diabetes

            Thirst[^t] and [more](#self-care), see [here][far] [@b].

            ### Side effects

            None [@c].[^u]

            ## Looking after yourself

            Rest [@a; @b].

            [^t]: Much of it [@d].[^v]
            [^u]: So far.
            [^v]: Really.

            [far]: https://far.example/ "Far"
            """;

    private static Rendered guide() {
        return Bench.render(GUIDE, World.of("a", "b", "c", "d"));
    }

    private static Rendered in(String locale, String body) {
        String suffix = locale.equals("en") ? "" : "." + locale;
        return Bench.draft("notes/a" + suffix + ".md", "---\ntitle: A\n---\n" + body).body().render(World.of());
    }

    private static List<String> names(String markdown) {
        return Bench.render(markdown, World.anything()).parts().stream().map(Part::name).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Symptoms                              | symptoms
            What are the symptoms?                | symptoms
            Common symptoms of type 2 diabetes    | symptoms
            Self-care                             | self-care
            Looking after yourself                | self-care
            Living with **dementia**              | living-with
            How insulin works                     | how-it-works
            When to see a doctor                  | see-doctor
            Risks and complications               | risks-or-complications
            What it costs                         | getting-access
            The symptoms                          | symptoms
            """)
    void aHeadingSaysByItsWordsWhatItIsAbout(String heading, String part) {
        assertEquals(List.of(part), names("## " + heading));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Symptomatic", "Signs that you can leave", "What to expect", "Types", "The benefits system", "How it works out"})
    void nearWordsAreNotEnough(String heading) {
        assertEquals(heading.equals("Types") ? List.of("types") : List.of(), names("## " + heading));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            es | ¿Cuáles son los síntomas?  | symptoms
            es | Vivir con depresión        | living-with
            es | Cuándo acudir al médico    | see-doctor
            de | Leben mit Diabetes         | living-with
            de | Was Sie selbst tun können  | self-care
            de | Früherkennung              | screening
            fr | Les symptômes              | symptoms
            fr | Idées reçues sur le diabète | misconceptions
            fr | À quoi sert l’insuline ?   | may-treat
            """)
    void otherLanguagesHaveTheirOwnWords(String locale, String heading, String part) {
        assertEquals(List.of(part), in(locale, "## " + heading).parts().stream().map(Part::name).toList());
    }

    @Test
    void wordsOfAnotherLanguageSayNothing() {
        assertEquals(List.of(), in("es", "## Symptoms").parts());
        assertEquals(List.of(), in("pt-BR", "## Symptoms").parts());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "de", "fr"})
    void everyLanguageHasWordsForEveryAspectAndNoOthers(String language) throws java.io.IOException {
        var file = new Properties();
        try (var stream = MarkdownFormat.class.getResourceAsStream("part/aspects_" + language + ".properties")) {
            file.load(new java.io.InputStreamReader(stream, java.nio.charset.StandardCharsets.UTF_8));
        }
        var words = Stream.concat(Stream.of("leading"), Stream.of(HealthAspect.values()).map(HealthAspect::word)).sorted().toList();
        assertEquals(words, file.stringPropertyNames().stream().sorted().toList());
    }

    @Test
    void aHeadingCanSayItExplicitlyOrSayThatItIsNone() {
        var rendered = Bench.render("## A walk a day {part=self-care}\n\n## Types {part=none}\n\n## Set {part=\"safety\"}\n", World.of());
        assertEquals(List.of(new Part("self-care", HealthAspect.SELF_CARE, "a-walk-a-day", "A walk a day"),
                new Part("safety", HealthAspect.SAFETY, "set", "Set")), rendered.parts());
        assertFalse(rendered.html().contains("{part"), rendered.html());
        assertEquals(List.of(), rendered.findings());
    }

    @Test
    void aWordThatIsNoAspectIsNamed() {
        var findings = Bench.render("Text\n\n## A walk {part=selfcare}\n", World.of()).findings();
        assertEquals(List.of("unknown-part 6"), findings.stream().map(PartsTest::told).toList());
        assertTrue(findings.getFirst().help().contains("self-care"), findings.getFirst().help());
    }

    @Test
    void aHeadingWithinSomethingElseBeginsNoPart() {
        var rendered = Bench.render("> ## Symptoms\n\n<details>\n\n## Causes {part=causes}\n\n</details>\n\n## Types\n", World.of());
        assertEquals(List.of("types"), rendered.parts().stream().map(Part::name).toList());
        assertEquals(List.of("part-within 8"), rendered.findings().stream().map(PartsTest::told).toList());
    }

    private static String told(Finding finding) {
        return finding.rule() + " " + finding.place().line();
    }

    @Test
    void aSecondPartOfAnAspectIsCounted() {
        assertEquals(List.of("symptoms", "symptoms-2", "causes", "symptoms-3"),
                names("## Symptoms\n## Symptoms of flu\n## Causes\n## Symptoms\n"));
    }

    @Test
    void manyPartsAreFoundInTime() {
        assertEquals(20_000, names(String.join("", Collections.nCopies(20_000, "# Symptoms\n"))).size());
    }

    @Test
    void aPartEndsAtTheNextHeadingOfItsLevelAndHoldsLowerOnes() {
        assertEquals(List.of("symptoms", "side-effects", "self-care"), guide().parts().stream().map(Part::name).toList());
        var part = EXCERPTS.html(guide().html(), "symptoms-of-diabetes", "en").orElseThrow();
        assertEquals(List.of("symptoms-of-diabetes", "side-effects"), part.headings());
        assertTrue(part.html().startsWith("<h2 id=\"symptoms-of-diabetes\">"), part.html());
        assertFalse(part.html().contains("looking-after-yourself"), part.html());
        assertFalse(part.html().contains("Before all"), part.html());
    }

    @Test
    void aPartHasTheNotesAndReferencesItNeedsWithTheirNumbers() {
        var part = EXCERPTS.html(guide().html(), "side-effects", "en").orElseThrow();
        var page = Jsoup.parseBodyFragment(part.html());
        assertEquals(List.of("c"), part.cited());
        assertEquals(List.of("3"), page.select("#references li").eachAttr("value"));
        assertEquals(List.of("2"), page.select(".footnotes li").eachAttr("value"));
        assertEquals("#references", "#" + Jsoup.parseBodyFragment(part.html().substring(part.referencesAt())).select("section").attr("id"));
        assertEquals("Side effects\nNone (3).[2]\nSo far.", part.text());
        assertEquals(6, part.words());
    }

    @Test
    void notesOfNotesAndWhatTheyCiteComeWithThem() {
        var part = EXCERPTS.html(guide().html(), "symptoms-of-diabetes", "en").orElseThrow();
        var page = Jsoup.parseBodyFragment(part.html());
        assertEquals(List.of("fn-1", "fn-2", "fn-3"), page.select(".footnotes li").eachAttr("id"));
        assertEquals(List.of("b", "c", "d"), part.cited().stream().sorted().toList());
        assertEquals(List.of("ref-b", "ref-c", "ref-d"), page.select("#references li").eachAttr("id").stream().sorted().toList());
    }

    @Test
    void noLinkBackLeadsOutOfThePart() {
        var part = Jsoup.parseBodyFragment(EXCERPTS.html(guide().html(), "looking-after-yourself", "en").orElseThrow().html());
        assertEquals(List.of("#cite-a-2", "#cite-b-2"), part.select("[role=doc-backlink]").eachAttr("href"));
        part.select("[role=doc-backlink]").eachAttr("href")
                .forEach(href -> assertEquals(1, part.select("[id=" + href.substring(1) + "]").size()));
    }

    @Test
    void aListWithoutNumbersStaysOne() {
        var rendered = Bench.render(GUIDE, World.in(Style.NAMES, "a", "b", "c", "d"));
        var part = Jsoup.parseBodyFragment(EXCERPTS.html(rendered.html(), "side-effects", "en").orElseThrow().html());
        assertEquals(List.of("ref-c"), part.select("#references ul li").eachAttr("id"));
        assertEquals(0, part.select("#references [value]").size());
    }

    @Test
    void aStyleThatCitesInNotesGivesThePartItsNotes() {
        var rendered = Bench.render(GUIDE, World.in(Style.NOTES, "a", "b", "c", "d"));
        var part = EXCERPTS.html(rendered.html(), "looking-after-yourself", "en").orElseThrow();
        assertEquals(List.of("a", "b"), part.cited());
        assertEquals(1, Jsoup.parseBodyFragment(part.html()).select(".footnotes li").size());
    }

    @Test
    void markdownOfAPartBringsWhatIsDefinedElsewhere() {
        assertEquals("""
                ## Symptoms of diabetes

                Thirst[^t] and [more](#self-care), see [here][far] [@b].

                ### Side effects

                None [@c].[^u]

                [^t]: Much of it [@d].[^v]

                [^u]: So far.

                [^v]: Really.

                [far]: https://far.example/ "Far"
                """, EXCERPTS.markdown(GUIDE, "symptoms-of-diabetes", "en").orElseThrow());
    }

    @Test
    void theLastPartEndsBeforeNotesAndReferences() {
        var rendered = Bench.render("## Symptoms\n\nOne.[^a]\n\n## Causes\n\nTwo.\n\n[^a]: Note [@a].\n", World.of("a"));
        var part = EXCERPTS.html(rendered.html(), "causes", "en").orElseThrow();
        assertEquals("<h2 id=\"causes\">Causes</h2>\n<p>Two.</p>\n", part.html());
        assertEquals(part.html().length(), part.referencesAt());
        assertEquals("## Causes\n\nTwo.\n", EXCERPTS.markdown("## Symptoms\n\nOne.[^a]\n\n## Causes\n\nTwo.\n\n[^a]: Note [@a].\n",
                "causes", "en").orElseThrow());
    }

    @Test
    void whatIsNoPartIsNone() {
        assertTrue(EXCERPTS.html(guide().html(), "nowhere", "en").isEmpty());
        assertTrue(EXCERPTS.markdown(GUIDE, "nowhere", "en").isEmpty());
    }
}
