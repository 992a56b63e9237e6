package org.kindred.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kindred.diff.Comparison;
import org.kindred.kernel.citation.ReferenceMedia;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.content.State;
import org.kindred.kernel.imports.ImportFormat;
import org.kindred.kernel.imports.Job;
import org.kindred.kernel.imports.Outcome;
import org.kindred.kernel.imports.Outcome.Action;
import org.kindred.kernel.imports.ReferenceReader;
import org.kindred.kernel.imports.Submission;
import org.kindred.kernel.imports.Submission.Duplicates;
import org.kindred.kernel.imports.Submission.Options;
import org.kindred.kernel.plugin.Plugins;
import org.kindred.kernel.problem.InvalidRequest;
import org.kindred.kernel.value.Value;
import org.kindred.publish.imports.ImportDesk;
import org.kindred.publish.incoming.Desk;
import org.kindred.publish.incoming.Plan;

class ReferenceImportTest {

    private static final Options DRY = new Options(Duplicates.SKIP, true, false);
    private static final Options PUBLISH = new Options(Duplicates.SKIP, false, true);
    private static final Options MERGE = new Options(Duplicates.MERGE, false, false);
    private static final Options ADD = new Options(Duplicates.ADD, false, false);
    private static final String HEISLER = """
            {"id": "Heisler:2010", "type": "article-journal", "title": "Diabetes control with reciprocal peer support",
             "author": [{"family": "Heisler", "given": "Michele"}, {"literal": "The Group"}], "container-title": "Ann Intern Med",
             "issued": {"date-parts": [[2010, 10, 19]]}, "volume": 153, "DOI": "10.7326/0003-4819-153-8"}""";

    @TempDir
    Path folder;
    private TestSite site;

    /** CSL-JSON, a reference a line. */
    static final class Lines implements ReferenceReader {

        @Override
        public ReferenceMedia media() {
            return new ReferenceMedia("CSL-JSON", "csl.json", "application/vnd.citationstyles.csl+json", List.of("text/x-lines"));
        }

        @Override
        public Reading read(byte[] bytes) {
            var read = new ArrayList<Read>();
            var findings = new ArrayList<Finding>();
            var all = new String(bytes, UTF_8).replaceAll("\n +", " ").split("\n");
            for (int i = 0; i < all.length; i++) {
                try {
                    var item = (Value.Group) TestSite.JSON.read(all[i].getBytes(UTF_8));
                    read.add(new Read(item.text("id").orElse(""), i + 1, item));
                } catch (InvalidRequest e) {
                    findings.add(Finding.error("unreadable-reference", "", new org.kindred.kernel.value.Written.Place(i + 1, 1),
                            "Not JSON.", ""));
                }
            }
            return new Reading(read, findings);
        }
    }

    static Plugins withReaders() {
        var plugins = Plugins.find(TestSite.class.getClassLoader());
        plugins.registry().add(ReferenceReader.class, new Lines());
        return plugins;
    }

    @BeforeEach
    void open() {
        site = new TestSite(folder.resolve("content"), folder.resolve("data"), withReaders(), "1");
        site.write("site.yaml", TestSite.SITE).imports();
    }

    @AfterEach
    void close() {
        site.close();
    }

    static Imported run(TestSite site, String mediaType, String name, String text, Options options) {
        var imported = Imported.run(site, mediaType, name, text.getBytes(UTF_8), options);
        assertEquals("", imported.job().reason());
        return imported;
    }

    private Imported run(Options options, String... references) {
        return run(site, "text/x-lines", "", String.join("\n", references), options);
    }

    private static List<String> told(Imported job) {
        return job.outcomes().stream().map(each -> each.action().word() + " " + each.ref().map(ItemRef::slug).orElse("?")).toList();
    }

    private static List<String> rules(Imported job) {
        return job.findings().stream().map(finding -> finding.place().line() + " " + finding.rule()).toList();
    }

    private static String ref(String id, String title, String family, int year, String more) {
        return "{\"id\":\"%s\",\"type\":\"book\",\"title\":\"%s\",\"author\":[{\"family\":\"%s\"}],\"issued\":{\"date-parts\":[[%d]]}%s}"
                .formatted(id, title, family, year, more);
    }

    private String newest(String slug) {
        var ref = new ItemRef("citation", slug, "en");
        return new String(site.read(session -> session.revision(ref, session.item(ref).orElseThrow().revision())).orElseThrow().source(),
                UTF_8);
    }

    @Test
    void aReferenceBecomesADraftInCslsSpelling() {
        var job = run(Options.USUAL, HEISLER);

        assertEquals(List.of("created heisler-2010"), told(job));
        assertEquals(List.of(), rules(job));
        assertEquals("""
                ---
                type: article-journal
                title: Diabetes control with reciprocal peer support
                author:
                  - family: Heisler
                    given: Michele
                  - literal: The Group
                container-title: Ann Intern Med
                issued: 2010-10-19
                volume: "153"
                DOI: 10.7326/0003-4819-153-8
                ---
                """, newest("heisler-2010"));
        assertEquals(State.DRAFT, site.item("citation", "heisler-2010").state());
        assertFalse(site.isPublic("citation", "heisler-2010"));
        var revision = site.read(session -> session.revision(new ItemRef("citation", "heisler-2010", "en"), 1)).orElseThrow();
        assertEquals("ana", revision.author());
        assertEquals("citations/heisler-2010.md", revision.path());
    }

    @Test
    void itIsPublishedWhereThatIsAskedForAndListedWhenTheJobIsDone() {
        assertEquals(List.of("published heisler-2010"), told(run(PUBLISH, HEISLER)));
        assertTrue(site.isPublic("citation", "heisler-2010"));
        assertEquals(List.of("heisler-2010"), site.listed("citation"));
    }

    @Test
    void aRuleOfTheSiteKeepsAReferenceADraft() {
        site.write("site.yaml", TestSite.SITE + "publish:\n  block: [invalid-identifier]\n").imports();
        var job = run(PUBLISH, ref("", "T", "A", 2001, ",\"PMID\":\"no number\""), ref("", "U", "B", 2001, ""));
        assertEquals(List.of("created a-2001", "published b-2001"), told(job));
        assertTrue(rules(job).contains("1 publish-blocked"), rules(job).toString());
        assertEquals(State.DRAFT, site.item("citation", "a-2001").state());
    }

    @Test
    void noImportOfAFolderArchivesIt() {
        run(PUBLISH, HEISLER);
        site.topic("t", "T").imports();
        assertEquals(0, site.imports().archived());
        assertTrue(site.isPublic("citation", "heisler-2010"));
    }

    @Test
    void aDryRunShowsEverythingAndChangesNothing() {
        run(Options.USUAL, HEISLER);
        String before = site.dump();
        var dry = run(DRY, HEISLER, ref("", "Another", "Öberg-Łuka", 2011, ""));
        assertEquals(List.of("duplicate heisler-2010", "created oberg-luka-2011"), told(dry));
        assertTrue(dry.outcomes().getLast().file().orElseThrow().contains("title: Another"));
        assertEquals(before, site.dump());
        assertEquals(List.of("published x-1999"), told(run(new Options(Duplicates.SKIP, true, true), ref("", "T", "X", 1999, ""))));
        assertEquals(before, site.dump());
    }

    @Test
    void whatIsThereAlreadyIsLeftOutAndOffered() {
        site.write("citations/heisler-2010.md", """
                ---
                type: article-journal # a comment
                title: Diabetes Control with Reciprocal Peer Support
                author: [{family: Heisler, given: Michele}]
                issued: "2010"
                DOI: https://doi.org/10.7326/0003-4819-153-8
                page: 507-15
                summary: Ours.
                ---
                A note.
                """).imports();
        var job = run(Options.USUAL,
                HEISLER.replace("10.7326/", "doi:10.7326/").replace("\"volume\": 153", "\"page\":\"507–515\", \"volume\": 153"));
        assertEquals(List.of("duplicate heisler-2010"), told(job));
        var match = job.outcomes().getFirst().match().orElseThrow();
        assertEquals("DOI", match.because());
        assertEquals(List.of("type", "title", "page", "DOI"), match.agreeing());
        assertEquals(List.of("container-title", "volume"), match.added());
        assertEquals(List.of("author", "issued"), match.conflicts().stream().map(Outcome.Conflict::field).toList());
        assertEquals("2010-10-19", match.conflicts().getLast().incoming());
        assertEquals(1, site.item("citation", "heisler-2010").revision());
    }

    @Test
    void mergingFillsInWhatIsMissingAndLeavesTheRestToTheByte() {
        site.write("citations/h.md",
                "---\r\ntitle: T # a comment\r\ntype: book\r\nDOI: 10.1000/ABC\r\nsummary: Ours.\r\n---\r\nA note.\r\n").imports();
        var job = run(MERGE, ref("k", "Another title", "Heisler", 2010, ",\"DOI\":\"10.1000/abc\""));
        assertEquals(List.of("merged h"), told(job));
        assertEquals(List.of("1 merge-conflict"), rules(job));
        assertEquals("---\r\ntitle: T # a comment\r\ntype: book\r\nDOI: 10.1000/ABC\r\nsummary: Ours.\r\nauthor:\r\n  - family: Heisler\r\n"
                + "issued: \"2010\"\r\n---\r\nA note.\r\n", newest("h"));
        assertEquals(State.DRAFT, site.item("citation", "h").state());
        assertTrue(site.isPublic("citation", "h"), "what is public stays until the draft is published");
        assertEquals(List.of("unchanged h"), told(run(MERGE, ref("k", "T", "Heisler", 2010, ",\"DOI\":\"10.1000/abc\""))));
        assertEquals(2, site.item("citation", "h").revision());
    }

    @Test
    void theSameWorkTwiceInAFileIsOneCitation() {
        var once = ref("", "On <i>peers</i>.", "Núñez", 2003, "");
        var again = ref("", "On Peers", "Nunez", 2003, ",\"PMID\":\"123\"");
        var third = ref("", "Otherwise called", "Other", 2003, ",\"PMID\":\"0123\"");
        var job = run(MERGE, once, again, third);
        assertEquals(List.of("created nunez-2003", "merged nunez-2003", "unchanged nunez-2003"), told(job));
        assertEquals(1, site.item("citation", "nunez-2003").revision());
        assertTrue(newest("nunez-2003").contains("PMID: \"123\""), newest("nunez-2003"));
        assertEquals(Optional.of(true), job.outcomes().get(1).match().map(Outcome.Match::inFile));
    }

    @Test
    void twoWorksOfOneTitleWithTheirOwnDoisAreTwo() {
        var job = run(Options.USUAL, ref("", "Editorial", "A", 2003, ",\"DOI\":\"10.1000/1\""),
                ref("", "Editorial", "A", 2003, ",\"DOI\":\"10.1000/2\""));
        assertEquals(List.of("created a-2003", "created a-2003-b"), told(job));
        assertEquals(List.of("2 similar-reference"), rules(job));
    }

    @Test
    void numbersOfAWorkInItsNoteAreReadAsSuch() {
        run(PUBLISH,
                """
                        {"id": "zotero", "type": "book", "title": "T", "note": "PMID: 20956707\\nPMCID: PMC1\\nRead it.\\nDOI: https://doi.org/10.1000/aBc"}""");
        var csl = (Value.Group) site.data("citation", "zotero").get("csl");
        assertEquals(List.of("20956707", "PMC1", "10.1000/aBc", "Read it."),
                List.of("PMID", "PMCID", "DOI", "note").stream().map(name -> csl.text(name).orElse("")).toList());
        var again = run(DRY, "{\"id\": \"x\", \"type\": \"book\", \"title\": \"Other\", \"note\": \"PMID: 20956707\"}");
        assertEquals(Action.DUPLICATE, again.outcomes().getFirst().action());
    }

    @Test
    void aNoteThatSaysSomethingElseThanItsVariableStays() {
        run(PUBLISH, "{\"id\": \"two\", \"type\": \"book\", \"title\": \"T\", \"PMID\": \"1\", \"note\": \"PMID: 2\"}");
        var csl = (Value.Group) site.data("citation", "two").get("csl");
        assertEquals("1 PMID: 2", csl.text("PMID").orElse("") + " " + csl.text("note").orElse(""));
    }

    @Test
    void markupInATitleIsNoConflict() {
        run(ADD, "{\"id\": \"m\", \"type\": \"book\", \"title\": \"On DNA in mice\", \"DOI\": \"10.1000/m\"}");
        var job = run(DRY, "{\"id\": \"n\", \"type\": \"book\", \"title\": \"On <span class=\\\"nocase\\\">DNA</span> in <i>mice</i>\","
                + " \"DOI\": \"10.1000/m\"}");
        assertEquals(List.of(), job.outcomes().getFirst().match().orElseThrow().conflicts());
    }

    @Test
    void initialsThatStandTogetherAreTakenApart() {
        var author = """
                {"id": "i", "type": "book", "title": "T", "issued": {"date-parts": [[2001]]}, "author": [{"family": "Pfeiffer", "given": "PN"},
                 {"family": "LI", "given": "BO"}, {"family": "van der Berg", "given": "JCM"}, {"family": "Ng", "given": "Bo"}, {"literal": "WHO"}]}""";
        run(PUBLISH, author);
        var csl = (Value.Group) site.data("citation", "i").get("csl");
        assertEquals("P. N., BO, J. C. M., Bo, -", csl.get("author").each().map(name -> ((Value.Group) name).text("given").orElse("-"))
                .collect(Collectors.joining(", ")));
        assertEquals(List.of(), run(DRY, author).outcomes().getFirst().match().orElseThrow().conflicts());
    }

    @Test
    void aWorkWithoutAYearIsFoundAgain() {
        String press = "{\"id\": \"press\", \"type\": \"article-journal\", \"title\": \"Soon\", \"issued\": {\"literal\": \"in press\"}}";
        run(ADD, press);
        var job = run(DRY, press, press.replace("article-journal", "book"),
                press.replace("{\"literal\": \"in press\"}", "{\"date-parts\": [[2001]]}"));
        assertEquals(List.of("duplicate press", "created press-b", "created press-c"), told(job));
        assertEquals("title, first author, type and where it is", job.outcomes().getFirst().match().orElseThrow().because());
    }

    @Test
    void addingTakesItInBesideTheOther() {
        assertEquals(List.of("created heisler-2010"), told(run(Options.USUAL, HEISLER)));
        assertEquals(List.of("created heisler-2010-b"), told(run(ADD, HEISLER)));
    }

    @Test
    void namesFollowTheRule() {
        var job = run(ADD, ref("my-key", "T", "A", 2001, ""), ref("20956707", "T", "Straße", 2001, ""),
                ref("My Key", "T", "Иванов", 2002, ""),
                "{\"type\":\"webpage\",\"title\":\"The uses of peers in care\"}", "{\"type\":\"webpage\",\"title\":\"糖尿病\"}",
                "{\"type\":\"webpage\",\"title\":\"On trust\",\"author\":[{\"literal\":\"World Health Organization\"}]}",
                "{\"type\":\"book\",\"title\":\"T\",\"author\":[{\"family\":\"O’Brien\"}],\"issued\":{\"literal\":\"c. 1987\"}}",
                ref("my-key", "T", "A", 2001, ""));
        assertEquals(List.of("my-key", "strasse-2001", "ivanov-2002", "uses-peers-care", "reference", "world-health-organization-trust",
                "obrien-1987", "my-key-b"), job.outcomes().stream().map(each -> each.ref().orElseThrow().slug()).toList());
    }

    @Test
    void datesAreWrittenAsPeopleWriteThem() {
        var dates = List.of("{\"date-parts\":[[2010,3]]}", "{\"date-parts\":[[\"2010\",\"03\",\"1\"]]}",
                "{\"date-parts\":[[2010,1],[2010,2]]}",
                "{\"date-parts\":[[2010]],\"season\":1}", "{\"date-parts\":[[2010]],\"circa\":true}", "{\"literal\":\"in press\"}",
                "{\"date-parts\":[[-44]]}");
        run(ADD, IntStream.range(0, dates.size())
                .mapToObj(i -> "{\"id\":\"d-%d\",\"type\":\"book\",\"title\":\"T\",\"issued\":%s}".formatted(i, dates.get(i)))
                .toArray(String[]::new));
        assertEquals(List.of("issued: 2010-03", "issued: 2010-03-01", "issued: 2010-01/2010-02", "issued: 2010-21", "issued: \"2010~\"",
                "issued:", "issued: \"-0044\""),
                IntStream.range(0, dates.size())
                        .mapToObj(i -> newest("d-" + i).lines().filter(line -> line.startsWith("issued")).findFirst().orElse("-"))
                        .toList());
    }

    @Test
    void whatCannotBeReadOrHasNoTitleIsToldAndTheOthersComeIn() {
        var job = run(Options.USUAL, "{]", "{\"type\":\"book\"}", HEISLER);
        assertEquals(List.of("refused ?", "created heisler-2010"), told(job));
        assertEquals(List.of("1 unreadable-reference", "2 no-title"), rules(job));
    }

    @Test
    void aFileIsKnownByItsName() {
        for (String name : List.of("refs.csl.json", "My Refs.JSON")) {
            assertEquals("CSL-JSON", site.publishing.imports().named(name, "").orElseThrow().name());
        }
        assertEquals("article in plain text", site.publishing.imports().named("old.txt", "").orElseThrow().name());
        assertEquals(Optional.empty(), site.publishing.imports().named("json", ""));
    }

    @Test
    void anEmptyFileIsAJobWithNothingInIt() {
        var job = run(site, "text/x-lines", "", "", Options.USUAL);
        assertEquals(0, job.job().total());
        assertEquals(Job.State.DONE, job.job().state());
    }

    @Test
    void manyComeInBatchesAndAreFoundAgain() {
        var many = IntStream.range(0, 600).mapToObj(i -> ref("", "Title " + i, "Author", 2000, "")).toArray(String[]::new);
        var job = run(Options.USUAL, many);
        assertEquals(600, job.job().done());
        assertEquals(600, job.outcomes().stream().filter(each -> each.action() == Action.CREATED).count());
        assertEquals("author-2000-aa", job.outcomes().get(26).ref().orElseThrow().slug());
        assertEquals(600, run(Options.USUAL, many).outcomes().stream().filter(each -> each.action() == Action.DUPLICATE).count());
    }

    @Test
    void whatSomebodyChangedMeanwhileIsLeftAlone() {
        run(Options.USUAL, HEISLER);
        var ref = new ItemRef("citation", "heisler-2010", "en");
        var outcome = new Outcome(Action.CREATED, Optional.of(ref), "T", 7, Optional.empty(), Optional.empty(), Optional.empty(),
                List.of());
        var stale = new Plan.Step(outcome, Optional.of(new Plan.Write(ref, "---\ntitle: Mine\n---\n", 0, "Imported")));
        var format = site.publishing.imports().formats().getFirst();
        var desk = new ImportDesk(site.publishing::workshop, new ReentrantLock(), TestSite.PLUGINS.registry(), new Comparison());
        Desk.Batch result;
        try (var ready = desk.writing(new Submission(new byte[0], format, "", Options.USUAL, "ana")).ready(List.of(stale))) {
            result = site.store.write(session -> {
                session.holdChanges();
                return ready.write(session);
            });
        }
        assertEquals(Action.REFUSED, result.outcomes().getFirst().action());
        assertEquals(List.of("changed-meanwhile"), result.findings().stream().map(Finding::rule).toList());
        assertEquals(1, site.item("citation", "heisler-2010").revision());
    }

    @Test
    void anImportThatIsStoppedKeepsWhatItTold() {
        var told = new ArrayList<Outcome>();
        var listener = new Desk.Listener() {
            @Override
            public void hear(Desk.Batch batch, int total) {
                told.addAll(batch.outcomes());
            }

            @Override
            public boolean cancelled() {
                return !told.isEmpty();
            }
        };
        var many = IntStream.range(0, 600).mapToObj(i -> ref("", "Title " + i, "Author", 2000, "")).collect(Collectors.joining("\n"));
        var format = site.publishing.imports().sentAs("text/x-lines", "").orElseThrow();
        var stopped = Imported.run(site, new Submission.Order(format, "", Options.USUAL, "ana"), many.getBytes(UTF_8), listener);
        assertEquals(Job.State.CANCELLED, stopped.job().state());
        assertEquals(told, stopped.outcomes());
        assertEquals(250, told.size());
        told.forEach(each -> assertEquals(1, site.item("citation", each.ref().orElseThrow().slug()).revision()));
        assertEquals(350, run(Options.USUAL, many).outcomes().stream().filter(each -> each.action() == Action.CREATED).count());
    }

    @Test
    void jobsAreForgottenAWeekAfterTheirEnd() {
        var job = run(Options.USUAL, HEISLER).job();
        site.now.set(site.now.get().plus(Duration.ofDays(7)));
        run(Options.USUAL, HEISLER);
        assertTrue(site.publishing.imports().job(job.id()).isPresent());
        site.now.set(site.now.get().plusSeconds(2));
        run(Options.USUAL, HEISLER);
        assertEquals(Optional.empty(), site.publishing.imports().job(job.id()));
    }

    @Test
    void aDraftAndAnArchivedOneAreNoDuplicatesOfEachOther() {
        site.write("citations/gone.md", "---\ntitle: T\ntype: book\nDOI: 10.1000/1\n---\n").topic("t", "T").topic("u", "U").topic("v", "V")
                .topic("w", "W").topic("x", "X").imports();
        site.delete("citations/gone.md").imports();
        assertEquals(State.ARCHIVED, site.item("citation", "gone").state());
        assertEquals(List.of("created gone-b"), told(run(Options.USUAL, ref("gone", "T", "A", 2001, ",\"DOI\":\"10.1000/1\""))));
    }

    @Test
    void anItemWithoutATitleIsRefusedByItsPlaceInTheFile() {
        var job = run(DRY, HEISLER.replace("\n", ""), "{\"id\": \"bare-1\", \"type\": \"book\", \"publisher\": \"WHO\"}");
        assertEquals("refused ?", told(job).getLast());
        var finding = job.findings().getLast();
        assertEquals(List.of("no-title", 2, "Item 2 (bare-1) has no title; it was left out."),
                List.of(finding.rule(), finding.place().line(), finding.message()));
    }

    @Test
    void aNoteThatTellsOfARetractionIsTakenInAsOneAndDisturbsNoMerge() {
        String noted = ref("gone-2001", "Gone", "Roe", 2001, ",\"note\":\"Retracted: 2010-02-02, https://doi.org/10.1/x\\nMine\"");
        String file = run(DRY, noted).outcomes().getFirst().file().orElseThrow();
        assertTrue(file.contains("retraction:\n  status: retracted\n  date: 2010-02-02\n  notice: https://doi.org/10.1/x\n"), file);
        assertTrue(file.contains("note: Mine\n"), file);
        run(PUBLISH, noted);
        var again = run(MERGE, noted);
        assertEquals(List.of("unchanged gone-2001"), told(again));
        assertEquals(List.of("1 noted-retraction"), rules(again));
    }
}
