package org.kindred.publish;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kindred.kernel.asset.Asset;
import org.kindred.kernel.imports.Exports;
import org.kindred.kernel.imports.Submission.Duplicates;
import org.kindred.kernel.imports.Submission.Options;

/** Pictures and documents come in with a content folder that is a zip, and go out as they came. */
class ZippedAssetsTest {

    private static final Options DRY = new Options(Duplicates.SKIP, true, true);
    private static final Options PUBLISH = new Options(Duplicates.SKIP, false, true);
    private static final String SQUARE = svg("<rect width=\"1\" height=\"1\"/>");
    private static final String CIRCLE = svg("<circle r=\"1\"/>");
    private static final String SHOWS = TestSite.file("A", "", "![](../images/a.svg)");

    @TempDir
    Path folder;
    private TestSite site;

    @BeforeEach
    void open() {
        site = new TestSite(folder.resolve("one"));
        site.write("site.yaml", TestSite.SITE).imports();
    }

    @AfterEach
    void close() {
        site.close();
    }

    private static String svg(String inner) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"1\">" + inner + "</svg>";
    }

    private Imported run(Options options, String... namesAndTexts) {
        return Imported.run(site, "application/zip", "content.zip", Zip.of(namesAndTexts), options);
    }

    private static byte[] export(TestSite from) {
        var bytes = new ByteArrayOutputStream();
        try {
            from.publishing.exports().write(Exports.Text.NEWEST, "ana", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private Optional<Asset> asset(String name) {
        return site.read(session -> session.assets().find(name));
    }

    private String html() {
        return TestSite.text(site.data("article", "a").at("body.html").findFirst().orElseThrow());
    }

    @Test
    void anEmptyServiceThatImportsAnExportExportsTheSameBytesWithItsPictures() {
        String scripted = svg("<script>alert(1)</script><rect width=\"1\" height=\"1\"/>");
        site.write("images/a.svg", scripted).write("images/a.svg.yaml", "# by hand\nalt: A square\n").write("files/leaflet 1.svg", CIRCLE)
                .write("articles/a.md", SHOWS).imports();
        byte[] first = export(site);
        assertEquals(List.of("site.yaml", "articles/a.md", "files/leaflet 1.svg", "images/a.svg", "images/a.svg.yaml"),
                List.copyOf(Zip.texts(first).keySet()));
        try (var other = new TestSite(folder.resolve("two"))) {
            var imported = Imported.run(other, "application/zip", "content.zip", first, PUBLISH);
            assertEquals(List.of("created site.yaml", "created files/leaflet 1.svg", "created images/a.svg", "published articles/a.md"),
                    imported.told());
            assertEquals(List.of("files/leaflet 1.svg alt-missing", "images/a.svg removed-from-picture"), imported.rules());
            assertArrayEquals(first, export(other));
            assertEquals(site.data("article", "a").get("body"), other.data("article", "a").get("body"));
            var again = Imported.run(other, "application/zip", "content.zip", first, PUBLISH);
            assertTrue(again.told().stream().allMatch(told -> told.startsWith("unchanged ")), again.told().toString());
            assertEquals(List.of(), again.rules());
        }
    }

    @Test
    void whatComesByZipIsOwnedByNoFileAndStaysWhenTheFolderIsImported() {
        run(PUBLISH, "images/a.svg", SQUARE, "images/a.svg.yaml", "alt: A square\n");
        assertEquals(Optional.empty(), asset("images/a.svg").orElseThrow().origin());
        assertEquals("ana", asset("images/a.svg").orElseThrow().changedBy());
        site.article("a", "A", "", "").imports();
        assertTrue(asset("images/a.svg").isPresent());
    }

    @Test
    void aDryRunTellsWhatWouldBecomeOfEachAndKeepsNothing() {
        run(PUBLISH, "images/a.svg", SQUARE, "images/a.svg.yaml", "alt: A square\n", "images/b.svg", SQUARE, "images/b.svg.yaml",
                "alt: A square\n");
        String before = site.dump();
        var dry = run(DRY, "images/a.svg", CIRCLE, "images/b.svg", SQUARE, "images/c.svg", CIRCLE, "images/c.svg.yaml", "alt: A circle\n",
                "images/d.png", "no picture", "images/e?.png", "x", "images/gone.png.yaml", "alt: Gone\n", "notes.txt", "Notes.");
        assertEquals(List.of("changed images/a.svg", "unchanged images/b.svg", "created images/c.svg", "refused images/d.png"), dry.told());
        assertEquals(
                List.of("images/e?.png invalid-name", "images/gone.png.yaml not-content", "images/d.png wrong-file-type", "not-content"),
                dry.rules());
        assertEquals(before, site.dump());
        try (var left = Files.list(site.data.resolve("incoming"))) {
            assertEquals(0, left.count());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aPictureOfTheSameZipIsThereForTheItemsThatShowIt() {
        var imported = run(PUBLISH, "articles/a.md", SHOWS, "articles/b.md", TestSite.file("B", "", "![x](../images/none.svg)"),
                "images/a.svg", SQUARE, "images/a.svg.yaml", "alt: A square\n");
        assertEquals(List.of("articles/b.md image-missing"), imported.rules());
        assertTrue(html().contains("alt=\"A square\""), html());
    }

    @Test
    void withoutWordsInTheZipThoseThatAreThereStay() {
        run(PUBLISH, "images/a.svg", SQUARE, "images/a.svg.yaml", "alt: A shape\n");
        assertEquals(List.of("changed images/a.svg"), run(PUBLISH, "images/a.svg", CIRCLE).told());
        assertEquals(Optional.of("A shape"), asset("images/a.svg").orElseThrow().words().alt(List.of("en")));
        assertEquals(List.of("unchanged images/a.svg"), run(PUBLISH, "images/a.svg", CIRCLE).told());
    }

    @Test
    void whatReadersSeeOfAPictureChangesOnlyWithPublish() {
        run(PUBLISH, "articles/a.md", SHOWS, "images/a.svg", SQUARE, "images/a.svg.yaml", "alt: A square\n");
        String before = html();
        var left = run(Options.USUAL, "images/a.svg", CIRCLE);
        assertEquals(List.of("left images/a.svg"), left.told());
        assertEquals(List.of("images/a.svg asset-in-use"), left.rules());
        assertEquals(before, html());
        assertEquals(List.of("changed images/a.svg"), run(PUBLISH, "images/a.svg", CIRCLE).told());
        assertFalse(before.equals(html()), html());
    }

    @Test
    void aDownloadOfAGitHostHasItsPicturesBelowItsContentFolder() {
        var imported = run(PUBLISH, "site-main/content/articles/a.md", SHOWS, "site-main/content/images/a.svg", SQUARE,
                "site-main/content/images/a.svg.yaml", "alt: A square\n", "site-main/logo.svg", CIRCLE);
        assertEquals(List.of("created images/a.svg", "published articles/a.md"), imported.told());
        assertEquals(List.of("outside-content"), imported.rules());
        assertEquals(Optional.empty(), asset("logo.svg"));
    }

    @Test
    void onesThatAreHeavyTogetherAreWrittenInSeveralBatches() {
        String heavy = "%PDF-1.7\n%" + "0123456789abcdef".repeat(900_000) + "\n%%EOF\n";
        var files = new ArrayList<String>();
        for (int i = 0; i < 4; i++) {
            files.addAll(List.of("files/" + i + ".pdf", heavy + "\n".repeat(i)));
        }
        var batches = new ArrayList<Integer>();
        var format = site.publishing.imports().sentAs("application/zip", "").orElseThrow();
        var job = Imported.run(site, new org.kindred.kernel.imports.Submission.Order(format, "", PUBLISH, "ana"),
                Zip.stored(files.toArray(String[]::new)), new org.kindred.publish.incoming.Desk.Listener() {
                    @Override
                    public void hear(org.kindred.publish.incoming.Desk.Batch batch, int total) {
                        batches.add(batch.outcomes().size());
                    }

                    @Override
                    public boolean cancelled() {
                        return false;
                    }
                });
        assertEquals(4, job.job().done(), job.rules().toString());
        assertEquals(List.of(0, 2, 2), batches, job.rules().toString());
    }
}
