package org.kindred.publish;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kindred.kernel.citation.ReferenceParser;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.content.State;
import org.kindred.kernel.imports.Job;
import org.kindred.kernel.imports.Outcome;
import org.kindred.kernel.imports.Submission;
import org.kindred.kernel.imports.Submission.Duplicates;
import org.kindred.kernel.imports.Submission.Options;
import org.kindred.kernel.value.Value;

class OldArticleTest {

    private static final Options DRY = new Options(Duplicates.SKIP, true, false);
    private static final Options PUBLISH = new Options(Duplicates.SKIP, false, true);
    private static final String OLD = """
            # Peers who help

            Peers help people keep up with treatment [1]. It was 8 versus 1 in
            one trial [2,3], and several others agree [1-3].

            ## References

            1. Heisler M. Diabetes control with
               peer support. Ann Intern Med. 2010. doi:10.7326/abc
            2. Wilson B. Ways people help. Lancet. 2011.
            3. Long J. Of friends. BMJ. 2020.
            """;

    @TempDir
    Path folder;
    private TestSite site;

    /** References as the tests write them: {@code Name A. Title. Container. 2010. doi:10.1000/1}. */
    private static final class Sentences implements ReferenceParser {

        private static final Pattern SHAPE = Pattern
                .compile("(\\p{Lu}\\S+) (\\p{Lu})\\. ([^.]+)\\. ([^.]+)\\. (\\d{4})\\.(?: doi:(\\S+))?( .*)?");

        @Override
        public List<Parsed> parse(List<String> references) {
            return references.stream().map(Sentences::parse).toList();
        }

        private static Parsed parse(String text) {
            Matcher shape = SHAPE.matcher(text);
            if (!shape.matches()) {
                return new Parsed(Value.group().put("type", "document").build(), Map.of(), text, List.of(text));
            }
            var csl = Value.group().put("type", "article-journal").put("title", shape.group(3))
                    .put("author", Value.list(List.of(Value.group().put("family", shape.group(1)).put("given", shape.group(2)).build())))
                    .put("container-title", shape.group(4)).put("issued", Value.group().put("date-parts",
                            Value.list(List.of(Value.list(List.of(Value.of(Long.parseLong(shape.group(5)))))))).build());
            Optional.ofNullable(shape.group(6)).ifPresent(doi -> csl.put("DOI", doi));
            double sure = text.contains("perhaps") ? 0.3 : 0.98;
            return new Parsed(csl.build(), Map.of("title", sure), text,
                    Optional.ofNullable(shape.group(7)).map(String::strip).stream().toList());
        }
    }

    @BeforeEach
    void open() {
        var plugins = ReferenceImportTest.withReaders();
        plugins.registry().add(ReferenceParser.class, new Sentences());
        site = new TestSite(folder.resolve("content"), folder.resolve("data"), plugins, "1");
        site.write("site.yaml", TestSite.SITE).imports();
    }

    @AfterEach
    void close() {
        site.close();
    }

    private Imported run(String name, String text, Options options) {
        return ReferenceImportTest.run(site, name.endsWith(".txt") ? "text/plain" : "text/markdown", name, text, options);
    }

    private Imported run(String text) {
        return run("peers.md", text, Options.USUAL);
    }

    private static String file(Imported job) {
        return job.outcomes().getLast().file().orElseThrow();
    }

    private static List<String> told(Imported job) {
        return job.outcomes().stream().map(each -> each.action().word() + " " + each.ref().map(ItemRef::slug).orElse("?")).toList();
    }

    private static List<String> rules(Imported job) {
        return job.findings().stream().map(finding -> finding.place().line() + " " + finding.rule()).toList();
    }

    private static List<String> edits(Imported job) {
        return job.outcomes().getLast().edits().stream()
                .map(edit -> "%d:%d %s|%s".formatted(edit.line(), edit.column(), edit.before().lines().findFirst().orElse(""),
                        edit.after()))
                .toList();
    }

    @Test
    void numbersBecomeCitationsAndTheListGoes() {
        var job = run(OLD);

        assertEquals(List.of("created heisler-2010", "created wilson-2011", "created long-2020", "created peers"), told(job));
        assertEquals("""
                ---
                title: Peers who help
                ---

                Peers help people keep up with treatment [@heisler-2010]. It was 8 versus 1 in
                one trial [@wilson-2011; @long-2020], and several others agree [@heisler-2010; @wilson-2011; @long-2020].

                """, file(job));
        assertEquals(List.of("1:1 # Peers who help|", "3:42 [1]|[@heisler-2010]", "4:11 [2,3]|[@wilson-2011; @long-2020]",
                "4:43 [1-3]|[@heisler-2010; @wilson-2011; @long-2020]", "6:1 ## References|"), edits(job));
        assertEquals(List.of("1 title-found", "3 doubtful-number"), rules(job));
        assertEquals(State.DRAFT, site.item("article", "peers").state());
        var reading = job.outcomes().getFirst().reading().orElseThrow();
        assertEquals("Heisler M. Diabetes control with peer support. Ann Intern Med. 2010. doi:10.7326/abc", reading.text());
        assertEquals(8, job.outcomes().getFirst().line());
    }

    @Test
    void whatIsPublishedCitesWhatItSays() {
        run("peers.md", OLD, PUBLISH);
        assertEquals(List.of("heisler-2010", "wilson-2011", "long-2020"),
                TestSite.texts(site.data("article", "peers").at("citations.slug")));
    }

    @Test
    void aDryRunShowsTheSameAndChangesNothing() {
        String before = site.dump();
        var dry = run("peers.md", OLD, DRY);
        assertEquals(before, site.dump());
        var done = run(OLD);
        assertEquals(done.outcomes(), dry.outcomes());
        assertEquals(done.findings(), dry.findings());
    }

    @Test
    void whatIsStoredAlreadyIsCitedAndNotMadeAgain() {
        site.write("citations/h.md", "---\ntype: book\ntitle: Any\nDOI: 10.7326/ABC\n---\n").imports();
        var job = run(OLD);
        assertEquals(List.of("duplicate h", "created wilson-2011", "created long-2020", "created peers"), told(job));
        assertTrue(file(job).contains("treatment [@h]."), file(job));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1) ", "[1] ", "(1) ", "1\\. ", "¹ ", "<sup>1</sup> ", "^1^ ", "1 ", "[1]: ", "1.\t", "\\[1\\] "})
    void entriesAreNumberedInManyWays(String first) {
        String list = first + "Heisler M. A title. BMJ. 2010.\n\n" + first.replace("1", "2").replace("¹", "²")
                + "Wilson B. Ways. Lancet.\n  2011.\n";
        var job = run("# T\n\nAs [1] and [2] say.\n\nReferences\n\n" + list);
        assertEquals(List.of("created heisler-2010", "created wilson-2011", "created peers"), told(job));
        assertTrue(file(job).endsWith("\nAs [@heisler-2010] and [@wilson-2011] say.\n\n"), file(job));
    }

    @ParameterizedTest
    @ValueSource(strings = {"References", "REFERENCES:", "**References**", "## References ##", "References\n----------", "Bibliography",
            "Literature cited",
            "Referencias", "### Referencias bibliográficas", "Bibliografía", "Références", "Literaturverzeichnis", "7. References"})
    void theListIsKnownByItsHeading(String heading) {
        var job = run("# T\n\nSo it is [1].\n\n" + heading + "\n\n1. Heisler M. A title. BMJ. 2010.\n");
        assertEquals("---\ntitle: T\n---\n\nSo it is [@heisler-2010].\n\n", file(job));
    }

    @Test
    void aListOfOnesIsCountedAsMarkdownDoes() {
        var job = run("# T\n\nSo it is [2].[1]\n\n# References\n1. Heisler M. A title. BMJ. 2010.\n1. Wilson B. Ways. Lancet. 2011.\n");
        assertTrue(file(job).contains("So it is [@wilson-2011].[@heisler-2010]"), file(job));
    }

    @Test
    void aListThatWasNotUnderstoodStays() {
        var job = run(
                "# T\n\nSo it is [1], and so [2], and so [3].\n\n# References\n1. Heisler M. A title. BMJ. 2010.\n2. Personal communication\n"
                        + "3. Wilson B. Ways perhaps. Lancet. 2011.\n");
        assertEquals(List.of("created heisler-2010", "refused ?", "created wilson-2011", "created peers"), told(job));
        assertTrue(file(job).contains("So it is [@heisler-2010], and so [2], and so [@wilson-2011]."), file(job));
        assertTrue(file(job).endsWith(
                "# References\n1. Heisler M. A title. BMJ. 2010.\n2. Personal communication\n3. Wilson B. Ways perhaps. Lancet. 2011.\n"));
        assertTrue(
                rules(job).containsAll(
                        List.of("5 list-kept", "7 doubtful-reference", "8 doubtful-reference", "3 number-beyond-list", "7 no-title")),
                rules(job).toString());
    }

    @Test
    void anEntryThatNobodyCitesKeepsTheListAndIsTold() {
        var job = run("# T\n\nSo it is [1].\n\n# References\n1. Heisler M. A title. BMJ. 2010.\n2. Wilson B. Ways. Lancet. 2011.\n");
        assertTrue(rules(job).containsAll(List.of("7 never-cited", "5 list-kept")), rules(job).toString());
        assertTrue(file(job).contains("2. Wilson B."), file(job));
        assertTrue(file(job).contains("[@heisler-2010]"), file(job));
    }

    @Test
    void gapsRepetitionsAndTheSameWorkTwiceAreTold() {
        var job = run(
                "# T\n\nSo [1] it [2] is [4] so [5].\n\n# References\n1. Heisler M. A title. BMJ. 2010.\n2. Wilson B. Ways. Lancet. 2011.\n"
                        + "2. Long J. Friends. BMJ. 2020.\n4. Heisler M. A title. BMJ. 2010.\n5. Other A. More. BMJ. 2001.\n");
        assertTrue(rules(job).containsAll(List.of("8 number-repeated", "9 numbering-gap", "9 duplicate-reference", "3 number-beyond-list")),
                rules(job).toString());
        assertTrue(file(job).contains("So [@heisler-2010] it [2] is [@heisler-2010] so [@other-2001]."), file(job));
    }

    @Test
    void whatStandsBehindTheListStays() {
        var job = run("# T\n\nSo [1].\n\n# References\n\n1. Heisler M. A title. BMJ. 2010.\n\n# About us\n\nWe are [1] here.\n");
        assertEquals("---\ntitle: T\n---\n\nSo [@heisler-2010].\n\n# About us\n\nWe are [@heisler-2010] here.\n",
                file(job).replaceAll("\n\n\n+", "\n\n"));
    }

    @Test
    void lineEndsAndFrontMatterStayAsTheyWere() {
        var job = run(
                "---\r\ntitle: T # mine\r\ntopics: [x]\r\n---\r\nSo [1].\r\n\r\nReferences\r\n\r\n1. Heisler M. A\r\n   title. BMJ. 2010.\r\n");
        assertEquals("---\r\ntitle: T # mine\r\ntopics: [x]\r\n---\r\nSo [@heisler-2010].\r\n\r\n", file(job));
    }

    @Test
    void plainTextInSpanishIsAnArticleToo() {
        var job = run("ayuda.es.txt", """
                La ayuda entre iguales

                La ayuda mutua sirve.1 Durante 3 meses se vieron (Tabla 2). Otros
                también lo dicen.1,2

                REFERENCIAS

                1. Núñez A. El apoyo mutuo. Gaceta. 2010.
                2. Peña B. Los iguales. Revista. 2011.
                3. Ruiz C. Lo demás. Revista. 2012.
                """, Options.USUAL);
        assertEquals(List.of("created nunez-2010", "created pena-2011", "created ruiz-2012", "created ayuda"), told(job));
        assertEquals("es", job.outcomes().getLast().ref().orElseThrow().locale());
        assertTrue(file(job).startsWith("---\ntitle: La ayuda entre iguales\n---\n\nLa ayuda mutua sirve. [@nunez-2010] Durante 3 meses"),
                file(job));
        assertTrue(file(job).contains("lo dicen. [@nunez-2010; @pena-2011]\n"), file(job));
        assertTrue(rules(job).containsAll(List.of("3 doubtful-number", "10 never-cited", "6 list-kept")), rules(job).toString());
    }

    @Test
    void blanksBeforeAParagraphOfPlainTextMakeNoCodeOfIt() {
        var job = run("a.txt", "Title\n\n     First [1].\n\n\tSecond.\n\nReferences\n\n    1. Heisler M. A title. BMJ. 2010.\n",
                Options.USUAL);
        assertTrue(file(job).startsWith("---\ntitle: Title\n---\n\nFirst [@heisler-2010].\n\nSecond.\n"), file(job));
        assertEquals(List.of("1:1 Title|", "3:12 [1]|[@heisler-2010]", "5:1 \t|", "7:1 References|"), edits(job));
    }

    @Test
    void anArticleWithoutAListComesInAsItIs() {
        String text = "---\ntitle: T\n---\nSo [1] it (2) is.3 Yes.\n";
        var job = run(text);
        assertEquals(text, file(job));
        assertEquals(List.of(), rules(job));
        var prose = run("other.md", "# T\n\nText [1].\n\n# References\n\nSee the book by Heisler.\n", Options.USUAL);
        assertTrue(file(prose).endsWith("Text [1].\n\n# References\n\nSee the book by Heisler.\n"), file(prose));
        assertEquals(List.of("1 title-found", "5 no-numbered-list"), rules(prose));
    }

    @Test
    void anArticleOfThatNameIsNotTouched() {
        run(OLD);
        var again = run(OLD);
        assertEquals(List.of("refused ?"), told(again));
        assertEquals(List.of("1 slug-taken"), rules(again));
        assertEquals("peers-2",
                run("peers.md", OLD, new Options(Duplicates.ADD, false, false)).outcomes().getLast().ref().orElseThrow().slug());
    }

    @Test
    void theNameSaysTypeSlugAndLocale() {
        assertEquals("guide/finding-a-peer@es",
                run("guides/Finding a Peer.es.md", "# T\n", Options.USUAL).outcomes().getLast().ref().orElseThrow().toString());
        assertEquals("article/was-fur-ein-tag@en",
                run("", "# Was für ein Tag\n", Options.USUAL).outcomes().getLast().ref().orElseThrow().toString());
        assertTrue(file(run("on-peer_support.md", "Text.\n", Options.USUAL)).startsWith("---\ntitle: On peer support\n---\n"));
        assertEquals(List.of("1 no-title"), rules(run("", "Text.\n", Options.USUAL)));
    }

    @Test
    void filesOfOtherEncodingsAreRead() {
        var old = Imported.run(site, "text/plain", "a.txt", "Añadir\n\n“Sí.”\n".getBytes(Charset.forName("windows-1252")), Options.USUAL);
        var marked = Imported.run(site, "text/plain", "b.txt", "\uFEFFAñadir\n\nSí.\n".getBytes(UTF_16LE), Options.USUAL);
        for (var done : List.of(old, marked)) {
            assertTrue(file(done).startsWith("---\ntitle: \"Añadir\"\n---\n"), file(done));
            assertEquals("1 not-utf8", rules(done).getFirst());
        }
    }

    @Test
    void aLongListIsDoneInOneJob() {
        String text = IntStream.rangeClosed(1, 400).mapToObj(i -> "Sentence " + "x".repeat(3) + " [" + i + "].")
                .collect(Collectors.joining("\n", "# T\n\n", "\n\n"));
        String list = IntStream.rangeClosed(1, 400).mapToObj(i -> i + ". Author A. Title " + i + ". BMJ. 2010.\n")
                .collect(Collectors.joining());
        var job = run("peers.md", text + "# References\n\n" + list, PUBLISH);
        assertEquals(401, job.job().done());
        assertFalse(file(job).contains("References"), "all are cited");
        assertEquals(400, site.data("article", "peers").at("citations.slug").count());
        assertTrue(new String(site.published("article", "peers", "en").orElseThrow().data(), UTF_8).contains("author-2010-oj"));
    }
}
