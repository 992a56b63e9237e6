package org.kindred.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kindred.kernel.asset.AssetWords;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.content.State;
import org.kindred.kernel.imports.ContentReader;
import org.kindred.kernel.imports.ImportFormat;
import org.kindred.kernel.imports.Outcome;
import org.kindred.kernel.imports.Payload;
import org.kindred.kernel.imports.Submission;
import org.kindred.kernel.imports.Submission.Duplicates;
import org.kindred.kernel.imports.Submission.Options;
import org.kindred.kernel.value.Value;
import org.kindred.publish.imports.ImportDesk;
import org.kindred.publish.imports.StoredLibrary;
import org.kindred.publish.incoming.ContentImporter;
import org.kindred.publish.incoming.Plan.Step;
import org.kindred.publish.incoming.Planning;
import org.kindred.publish.surroundings.Surroundings;

/** Pictures that an export of another system names are fetched where that is asked for. */
class FetchedImagesTest {

    private static final Options FETCH = new Options(Duplicates.SKIP, false, false, true, false);
    private static final String HANDS = "https://blog.example.org/up/hands.svg";
    private static final String SQUARE = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"1\"/>";

    @TempDir
    Path folder;
    private TestSite site;
    private final List<Finding> findings = new java.util.ArrayList<>();

    @BeforeEach
    void open() {
        site = new TestSite(folder);
        site.write("site.yaml", TestSite.SITE).imports();
    }

    @AfterEach
    void close() {
        site.close();
    }

    private static ContentReader.Read read(String slug, String body, ContentReader.Picture... pictures) {
        return new ContentReader.Read(new ItemRef("article", slug, "en"), "Title of " + slug, 7, Value.group().put("title", slug).build(),
                body, State.DRAFT, List.of(), List.of(pictures));
    }

    private static ContentReader.Picture picture(String address, String alt) {
        return new ContentReader.Picture(address, address, alt);
    }

    /** What becomes of items, as it is told. */
    private List<String> run(Options options, ContentReader.Read... reads) {
        var format = new ImportFormat("another system", List.of("application/x-other"), List.of("other"));
        var submission = new Submission(new byte[0], format, "", options, "ana");
        var steps = new java.util.ArrayList<Step>();
        new ContentImporter(new ContentReader() {
            @Override
            public ImportFormat format() {
                return format;
            }

            @Override
            public void read(Payload file, Surroundings around, Hearer hearer) {
                List.of(reads).forEach(hearer::hear);
            }
        }).plan(submission, new StoredLibrary(site.publishing.workshop()), new Planning() {
            @Override
            public void step(Step step) {
                steps.add(step);
            }

            @Override
            public void finding(Finding finding) {
                findings.add(finding);
            }
        });
        return told(options.dryRun() ? steps.stream().map(Step::outcome).toList() : write(submission, steps));
    }

    private List<Outcome> write(Submission submission, List<Step> steps) {
        var desk = new ImportDesk(site.publishing::workshop, new ReentrantLock(), TestSite.PLUGINS.registry(),
                new org.kindred.diff.Comparison());
        try (var ready = desk.writing(submission).ready(steps)) {
            var batch = site.store.write(session -> {
                session.holdChanges();
                return ready.write(session);
            });
            findings.addAll(batch.findings());
            return batch.outcomes();
        }
    }

    private static List<String> told(List<Outcome> outcomes) {
        return outcomes.stream().map(each -> each.action().word() + " "
                + (each.path().isEmpty() ? each.ref().map(ItemRef::slug).orElse("?") : each.path())).toList();
    }

    private String text(String slug) {
        return site.read(session -> session.revision(new ItemRef("article", slug, "en"), 1))
                .map(revision -> new String(revision.source(), java.nio.charset.StandardCharsets.UTF_8)).orElseThrow();
    }

    @Test
    void aPictureIsFetchedOnceKeptWithItsWordsAndNamedByThoseThatShowIt() {
        site.pictures.there.put(HANDS, SQUARE);
        assertEquals(List.of("created images/hands.svg", "created a", "created b"),
                run(FETCH, read("a", "![Two hands](" + HANDS + ") and " + HANDS + ".bak\n", picture(HANDS, "Two hands")),
                        read("b", "![Hands](" + HANDS + ")\n", picture(HANDS, "Hands"))));
        assertEquals(List.of(HANDS), site.pictures.asked);
        assertTrue(text("a").contains("![Two hands](../images/hands.svg) and " + HANDS + ".bak"), text("a"));
        assertTrue(text("b").contains("![Hands](../images/hands.svg)"), text("b"));
        var asset = site.read(session -> session.assets().find("images/hands.svg")).orElseThrow();
        assertEquals(Optional.of("Two hands"), asset.words().alt(List.of("en")));
        assertEquals(List.of(), findings);
    }

    @Test
    void onesThatCannotBeHadStayWhereTheyAreAndAreToldWithTheirItem() {
        site.pictures.there.put(HANDS, "no picture");
        String gone = "https://blog.example.org/gone.png";
        assertEquals(List.of("refused images/hands.svg", "refused images/gone.png", "created a"),
                run(FETCH, read("a", "![x](" + HANDS + ") ![y](" + gone + ")\n", picture(HANDS, "x"), picture(gone, "y"))));
        assertTrue(text("a").contains("![x](" + HANDS + ") ![y](" + gone + ")"), text("a"));
        assertEquals(List.of("image-not-fetched", "image-not-fetched"), findings.stream().map(Finding::rule).toList());
        assertEquals("Title of a: the image " + gone + " stays where it is: The answer was 404.", findings.get(1).message());
        assertEquals(7, findings.get(1).place().line());
    }

    @Test
    void oneWithoutWordsAndOneOfNoKnownNameAreNotFetched() {
        String nameless = "https://blog.example.org/picture?id=3";
        assertEquals(List.of("created a"), run(FETCH, read("a", "![](" + HANDS + ") ![y](" + nameless + ")\n", picture(HANDS, ""),
                picture(nameless, "y"))));
        assertEquals(List.of(), site.pictures.asked);
        assertEquals(List.of("image-elsewhere", "image-elsewhere"), findings.stream().map(Finding::rule).toList());
    }

    @Test
    void aDryRunTellsWhatWouldBeFetchedAndAsksNobody() {
        assertEquals(List.of("created images/hands.svg", "created a"), run(new Options(Duplicates.SKIP, true, false, true, false),
                read("a", "![x](" + HANDS + ")\n", picture(HANDS, "x"))));
        assertEquals(List.of(), site.pictures.asked);
    }

    @Test
    void nothingIsFetchedUnlessThatIsAskedFor() {
        site.pictures.there.put(HANDS, SQUARE);
        assertEquals(List.of("created a"), run(Options.USUAL, read("a", "![x](" + HANDS + ")\n", picture(HANDS, "x"))));
        assertEquals(List.of(), site.pictures.asked);
        assertEquals(List.of("image-elsewhere"), findings.stream().map(Finding::rule).toList());
        assertTrue(text("a").contains(HANDS), text("a"));
    }

    @Test
    void anotherPictureOfTheSameNameKeepsIt() {
        site.pictures.there.put(HANDS, SQUARE);
        String other = "https://blog.example.org/other/hands.svg";
        site.pictures.there.put(other, SQUARE.replace("\"1\"", "\"2\""));
        assertEquals(List.of("created images/hands.svg", "created images/hands-2.svg", "created a"), run(FETCH,
                read("a", "![x](" + HANDS + ") ![y](" + other + ")\n", picture(HANDS, "x"), picture(other, "y"))));
        assertTrue(text("a").contains("![x](../images/hands.svg) ![y](../images/hands-2.svg)"), text("a"));
        assertFalse(run(FETCH, read("b", "![z](" + HANDS + ")\n", picture(HANDS, "z"))).contains("created images/hands.svg"));
        assertEquals(AssetWords.alt("en", "x"),
                site.read(session -> session.assets().find("images/hands.svg")).orElseThrow().words());
    }
}
