package org.kindred.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The product is killed at random moments, as by a power cut, while people save, publish and import. What it acknowledged has to be there. */
class KilledServiceTest {

    private static final int KILLS = Boolean.getBoolean("kindred.long") ? 100 : 5;
    private static final int WRITERS = 3;
    private static final String MANAGED = "/api/v1/manage/articles/";
    private static final String BEARER = "Bearer " + Service.TOKEN;
    private static final int LONGEST_LOAD = 2_000;

    @TempDir
    private Path folder;
    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @Test
    void whatWasAcknowledgedOutlivesEveryKillOnH2() throws Exception {
        killed();
    }

    @Test
    void whatWasAcknowledgedOutlivesEveryKillOnPostgresql() throws Exception {
        try (var server = EmbeddedPostgres.builder().start()) {
            killed("-Dkindred.db.url=" + server.getJdbcUrl("postgres", "postgres"), "-Dkindred.db.user=postgres");
        }
    }

    private void killed(String... options) throws Exception {
        Service.layOut(folder);
        var all = new ArrayList<Writer>();
        for (int round = 0; round < KILLS; round++) {
            var service = Service.start(Service.JAR, folder, options);
            all.forEach(writer -> writer.assertKept(service, seed));
            all.clear();
            assertAgrees(service);
            all.addAll(workUntilKilled(service, round));
        }
        var service = Service.start(Service.JAR, folder, options);
        all.forEach(writer -> writer.assertKept(service, seed));
        assertAgrees(service);
        service.halt();
        assertTrue(service.run(verify(options)).contains("The record is whole"), () -> "audit, seed " + seed);
    }

    private static String[] verify(String... options) {
        var words = new ArrayList<>(List.of("audit", "verify"));
        words.addAll(List.of(options));
        return words.toArray(String[]::new);
    }

    private List<Writer> workUntilKilled(Service service, int round) throws Exception {
        var writers = IntStream.range(0, WRITERS).mapToObj(number -> new Writer(service, "kill-" + round + "-" + number)).toList();
        try (var threads = Executors.newFixedThreadPool(WRITERS)) {
            var working = writers.stream().map(writer -> threads.submit((Callable<Void>) writer::work)).toList();
            TimeUnit.MILLISECONDS.sleep(100 + random.nextInt(LONGEST_LOAD));
            service.kill();
            for (var each : working) {
                each.get();
            }
        }
        return writers;
    }

    /** Items, lists, search and the change log tell of the same: nothing is half published. */
    private void assertAgrees(Service service) {
        var newest = new TreeMap<String, String>();
        for (String since = "", before = "-"; !since.equals(before);) {
            before = since;
            var page = service.get("/api/v1/changes?page[size]=100" + (since.isEmpty() ? "" : "&since=" + since));
            page.at("/data").forEach(change -> {
                if (change.at("/type").asText().equals("article") && change.at("/locale").asText().equals("en")) {
                    newest.put(change.at("/slug").asText(), change.at("/digest").asText());
                }
            });
            since = page.at("/data").isEmpty() ? since : page.at("/meta/next").asText();
        }
        newest.values().removeIf("null"::equals);
        service.await("the index", () -> listed(service).equals(newest));
        newest.forEach((slug, digest) -> assertEquals(digest, service.get("/api/v1/articles/" + slug).at("/data/digest").asText(),
                () -> slug + ", seed " + seed));
    }

    /** What lists hold: slugs with digests. */
    private static Map<String, String> listed(Service service) {
        var listed = new TreeMap<String, String>();
        for (String after = ""; after != null;) {
            var page = service
                    .get("/api/v1/articles?sort=slug&filter[locale]=en&page[size]=100" + (after.isEmpty() ? "" : "&page[after]=" + after));
            page.at("/data").forEach(card -> listed.put(card.at("/slug").asText(), card.at("/digest").asText()));
            after = page.at("/meta/pagination/after").textValue();
        }
        return listed;
    }

    /** Saves and publishes articles, one after the other, and notes what was acknowledged. */
    private static final class Writer {

        private final Service service;
        private final String name;
        private final Map<String, String> saved = new TreeMap<>();
        private final List<String> published = new ArrayList<>();

        Writer(Service service, String name) {
            this.service = service;
            this.name = name;
        }

        /** Until the service is gone. */
        Void work() {
            try {
                for (int number = 0;; number++) {
                    write(name + "-" + number, number % 3 == 0);
                }
            } catch (java.io.UncheckedIOException gone) {
                return null;
            }
        }

        private void write(String slug, boolean draftBeside) {
            save(slug, 1, "If-None-Match");
            var moved = service.postJson(MANAGED + slug + "/transitions", "{\"to\": \"published\"}", "Authorization", BEARER);
            assertEquals(200, moved.status(), moved::text);
            published.add(slug);
            if (draftBeside) {
                save(slug, 2, "If-Match");
            }
        }

        private void save(String slug, int revision, String condition) {
            var answer = service.sendAs("text/markdown", "PUT", MANAGED + slug, text(slug, revision), "Authorization", BEARER, condition,
                    "*");
            assertTrue(answer.status() == 200 || answer.status() == 201, answer::text);
            saved.put(slug + "/revisions/" + revision, text(slug, revision));
        }

        private static String text(String slug, int revision) {
            return "---\ntitle: Words of " + slug + "\ntopics: [peer-support]\n---\nText " + revision + ". [@heisler-2010]\n";
        }

        void assertKept(Service restarted, long seed) {
            saved.forEach((path, text) -> assertEquals(text,
                    restarted.get(MANAGED + path, "Authorization", BEARER, "Accept", "text/markdown").text(),
                    () -> path + ", seed " + seed));
            published.forEach(slug -> {
                var item = restarted.get("/api/v1/articles/" + slug);
                assertEquals("Words of " + slug, item.at("/data/title").asText(), () -> "seed " + seed);
                assertTrue(item.at("/data/body/html").asText().contains("Text 1."), item::text);
            });
        }
    }
}
