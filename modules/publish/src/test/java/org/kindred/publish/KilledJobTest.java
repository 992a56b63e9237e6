package org.kindred.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kindred.kernel.asset.Asset;
import org.kindred.kernel.asset.AssetQuery;
import org.kindred.kernel.imports.Job;
import org.kindred.kernel.query.Filter;

/** A node is killed at a random moment while it does a job, as by a power cut; when it is back, the job comes to the same end. */
class KilledJobTest {

    /** Before it is looked again, in nanoseconds: what is waited for needs the processor too. */
    private static final long A_MOMENT = 2_000_000;

    private static final int ARTICLES = 600;
    private static final int PICTURES = 300;
    private static final int LONGEST_PAUSE = 4000;

    @TempDir
    Path folder;
    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    static IntStream kills() {
        return IntStream.range(0, Boolean.getBoolean("kindred.long") ? 25 : 2);
    }

    @ParameterizedTest
    @MethodSource("kills")
    void theJobComesToTheSameEndWithNothingTwice(int kill) throws Exception {
        String id = killAnImport("application/zip", zip());
        try (var site = site(folder)) {
            var job = goOn(site, id);
            assertEquals("", job.reason(), this::seed);
            assertEquals(Job.State.DONE, job.state(), this::seed);
            var imported = Imported.of(site, job);
            assertEquals(ARTICLES + PICTURES + 2, imported.outcomes().size(), this::seed);
            assertEquals(ARTICLES + 1, imported.told().stream().filter(told -> told.startsWith("published ")).count(), this::seed);
            assertEquals(ARTICLES + PICTURES + 2, job.done(), this::seed);
            assertEquals(ARTICLES, site.count("article"), this::seed);
            var pictures = pictures(site);
            assertEquals(PICTURES, pictures.size(), this::seed);
            assertTrue(pictures.stream().allMatch(picture -> picture.version() == 1), this::seed);
            var items = site.read(session -> session.itemsAfter(Optional.empty(), 10_000));
            assertTrue(items.stream().allMatch(item -> item.revision() == 1 && item.publishedRevision() == 1), this::seed);
        }
    }

    @ParameterizedTest
    @MethodSource("kills")
    void whatWasFetchedIsNotAskedForAgainAndEveryPostShowsItsPicture(int kill) throws Exception {
        String id = killAnImport(IllustratedBlog.MEDIA_TYPE, "a blog".getBytes(UTF_8));
        try (var site = site(folder)) {
            int fetched = pictures(site).size();
            var job = goOn(site, id);
            assertEquals(Job.State.DONE, job.state(), this::seed);
            assertEquals(2 * IllustratedBlog.POSTS, job.done(), this::seed);
            assertEquals(IllustratedBlog.POSTS - fetched, site.pictures.asked.size(), this::seed);
            var pictures = pictures(site);
            assertEquals(IllustratedBlog.POSTS, pictures.size(), this::seed);
            assertTrue(pictures.stream().allMatch(picture -> picture.version() == 1), this::seed);
            var items = site.read(session -> session.itemsAfter(Optional.empty(), 10_000));
            assertEquals(IllustratedBlog.POSTS, items.size(), this::seed);
            for (var item : items) {
                assertEquals(1, item.publishedRevision(), this::seed);
                String html = new String(site.published("article", item.ref().slug(), "en").orElseThrow().html(), UTF_8);
                assertTrue(html.contains("src=\"/assets/"), () -> html + " " + seed());
            }
        }
    }

    /** With pictures at their addresses of the Web. */
    static TestSite site(Path folder) {
        var site = new TestSite(folder.resolve("content"), folder.resolve("data"), IllustratedBlog.amongPlugins(), "1");
        IntStream.range(0, IllustratedBlog.POSTS)
                .forEach(post -> site.pictures.there.put(IllustratedBlog.address(post), IllustratedBlog.picture(post)));
        return site;
    }

    private static List<Asset> pictures(TestSite site) {
        return site.read(session -> session.assets().list(new AssetQuery(new Filter.All(List.of()), Optional.empty(), 0, 1000)));
    }

    private String seed() {
        return "seed " + seed;
    }

    private Job goOn(TestSite site, String id) {
        var imports = site.publishing.imports();
        site.publishing.start();
        var job = imports.job(id).orElseThrow();
        while (job.endedAt().isEmpty()) {
            LockSupport.parkNanos(A_MOMENT);
            job = imports.job(id).orElseThrow();
        }
        return job;
    }

    private static byte[] zip() {
        var files = new ArrayList<>(List.of("site.yaml", TestSite.SITE, "topics/t.md", TestSite.file("T", "", "")));
        IntStream.range(0, PICTURES).forEach(i -> files.addAll(List.of("images/p" + i + ".svg",
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"" + (i + 1) + "\"/>", "images/p" + i + ".svg.yaml",
                "decorative: true\n")));
        IntStream.range(0, ARTICLES).forEach(i -> files.addAll(List.of("articles/a" + i + ".md",
                TestSite.file("Article " + i, "topics: [t]", "Words."))));
        return Zip.of(files.toArray(String[]::new));
    }

    /** The name of its job. */
    private String killAnImport(String mediaType, byte[] file) throws IOException, InterruptedException {
        Files.write(folder.resolve("file"), file);
        var process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"), ImportsAFile.class.getName(), folder.toString(),
                mediaType)
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
            assertEquals("open", lines.readLine());
            String id = lines.readLine();
            process.waitFor(random.nextInt(LONGEST_PAUSE), TimeUnit.MILLISECONDS);
            process.toHandle().destroyForcibly();
            process.waitFor();
            return id;
        }
    }
}
