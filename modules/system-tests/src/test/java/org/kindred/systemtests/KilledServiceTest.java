package org.kindred.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The product is killed at random moments, as by a power cut, while people save, publish and import. What it acknowledged has to be there. */
class KilledServiceTest {

    private static final int KILLS = Integer.getInteger("kindred.kills", Boolean.getBoolean("kindred.long") ? 100 : 5);
    private static final int WRITERS = 3;
    /** What is to go on after a kill waits until the right of the killed one to do it has run out: some seconds, which not every round takes. */
    private static final int ROUNDS_TO_A_JOB = 3;
    private static final String MANAGED = "/api/v1/manage/articles/";
    private static final String BEARER = "Bearer " + Service.TOKEN;
    private static final int LONGEST_LOAD = 2_000;
    /** What the texts of this test refer to; with the whole sample site each start would take longer. */
    private static final List<String> CONTENT = List.of("site.yaml", "topics/peer-support.md", "citations/heisler-2010.md");

    @TempDir
    private Path folder;
    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    /** The articles that the change log tells of, with their digests, up to a cursor. */
    private final Map<String, String> newest = new TreeMap<>();
    private String since = "";

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
        layOut();
        var all = new ArrayList<Worker>();
        for (int round = 0; round < KILLS; round++) {
            var service = Service.start(Service.JAR, folder, options);
            all.forEach(worker -> worker.assertKept(service, seed));
            all.clear();
            assertServed(service, assertAgrees(service));
            all.addAll(workUntilKilled(service, round));
        }
        var service = Service.start(Service.JAR, folder, options);
        all.forEach(worker -> worker.assertKept(service, seed));
        assertAgrees(service);
        assertServed(service, newest.keySet());
        service.halt();
        assertTrue(service.run(verify(options)).contains("The record is whole"), () -> "audit, seed " + seed);
    }

    private void layOut() throws IOException {
        newest.clear();
        since = "";
        for (String file : CONTENT) {
            Path copy = folder.resolve("content").resolve(file);
            Files.createDirectories(copy.getParent());
            Files.copy(Service.SAMPLE.resolve(file), copy);
        }
    }

    private static String[] verify(String... options) {
        var words = new ArrayList<>(List.of("audit", "verify"));
        words.addAll(List.of(options));
        return words.toArray(String[]::new);
    }

    private List<Worker> workUntilKilled(Service service, int round) throws Exception {
        var workers = new ArrayList<Worker>();
        IntStream.range(0, WRITERS).forEach(number -> workers.add(new Writer(service, "kill-" + round + "-" + number)));
        workers.add(new SavedFile(service, "kill-" + round + "-file"));
        if (round % ROUNDS_TO_A_JOB == 0) {
            workers.add(new KilledJobs(service, "kill-" + round + "-job"));
        }
        try (var threads = Executors.newFixedThreadPool(workers.size())) {
            var working = workers.stream().map(worker -> threads.submit((Callable<Void>) () -> untilGone(worker))).toList();
            TimeUnit.MILLISECONDS.sleep(100 + random.nextInt(LONGEST_LOAD));
            service.kill();
            for (var each : working) {
                each.get();
            }
        }
        return workers;
    }

    private static Void untilGone(Worker worker) throws IOException {
        try {
            worker.work();
        } catch (UncheckedIOException gone) {
            assertFalse(gone.getMessage().isEmpty()); // the service is
        }
        return null;
    }

    /**
     * Items, lists, search and the change log tell of the same: nothing is half published.
     *
     * @return the articles that the change log tells of since this was asked last
     */
    private Set<String> assertAgrees(Service service) {
        var changed = new TreeMap<String, String>();
        service.await("the index", () -> {
            hear(service, changed); // a job that was taken and not answered for is gone on with
            return listed(service).equals(newest);
        });
        changed.keySet().retainAll(newest.keySet());
        return changed.keySet();
    }

    private void hear(Service service, Map<String, String> changed) {
        for (String before = "-"; !since.equals(before);) {
            before = since;
            var page = service.get("/api/v1/changes?page[size]=100" + (since.isEmpty() ? "" : "&since=" + since));
            page.at("/data").forEach(change -> {
                if (change.at("/type").asText().equals("article") && change.at("/locale").asText().equals("en")) {
                    changed.put(change.at("/slug").asText(), change.at("/digest").asText());
                }
            });
            since = page.at("/data").isEmpty() ? since : page.at("/meta/next").asText();
        }
        newest.putAll(changed);
        newest.values().removeIf("null"::equals);
    }

    private void assertServed(Service service, Set<String> slugs) {
        slugs.forEach(slug -> assertEquals(newest.get(slug), service.get("/api/v1/articles/" + slug).at("/data/digest").asText(),
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

    /** Does something until the service is gone, and then knows what has to be there. */
    private interface Worker {

        void work() throws IOException;

        void assertKept(Service restarted, long seed);
    }

    /** Saves and publishes articles, one after the other, and notes what was acknowledged. */
    private static final class Writer implements Worker {

        private final Service service;
        private final String name;
        private final Map<String, String> saved = new TreeMap<>();
        private final List<String> published = new ArrayList<>();

        Writer(Service service, String name) {
            this.service = service;
            this.name = name;
        }

        @Override
        public void work() {
            for (int number = 0;; number++) {
                write(name + "-" + number, number % 3 == 0);
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

        @Override
        public void assertKept(Service restarted, long seed) {
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

    /** A file of the content folder, which whoever runs imports: the one that is killed, or the next one. */
    private record SavedFile(Service service, String slug) implements Worker {

        @Override
        public void work() throws IOException {
            Path file = service.content().resolve("articles").resolve(slug + ".md");
            Files.createDirectories(file.getParent());
            Files.writeString(file, Writer.text(slug, 1));
        }

        @Override
        public void assertKept(Service restarted, long seed) {
            var item = restarted.get("/api/v1/articles/" + slug);
            assertEquals("Words of " + slug, item.at("/data/title").asText(), () -> "seed " + seed);
        }
    }

    /** Hands in one import after the other. What was accepted comes to its end whoever is killed, and nothing of it is done twice. */
    private record KilledJobs(Service service, String name, Map<String, String> accepted) implements Worker {

        private static final String IMPORT = "/api/v1/manage/import?publish=true";
        private static final int ITEMS = 20;

        KilledJobs(Service service, String name) {
            this(service, name, new TreeMap<>());
        }

        private static Stream<String> slugs(String prefix) {
            return IntStream.range(0, ITEMS).mapToObj(number -> prefix + "-" + number);
        }

        @Override
        public void work() {
            for (int number = 0;; number++) {
                String prefix = name + "-" + number;
                var job = service.postJson(IMPORT, slugs(prefix).map(slug -> ("{\"type\":\"article\",\"slug\":\"%s\","
                        + "\"fields\":{\"title\":\"Words of %s\",\"topics\":[\"peer-support\"]},\"body\":\"Text [@heisler-2010].\\n\"}")
                        .formatted(slug, slug)).collect(Collectors.joining(",", "[", "]")), "Authorization", BEARER);
                assertEquals(202, job.status(), job::text);
                accepted.put(job.header("Location"), prefix);
                awaitEnd(job.header("Location"));
            }
        }

        private void awaitEnd(String location) {
            while (service.get(location, "Authorization", BEARER).at("/endedAt").isNull()) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            }
        }

        @Override
        public void assertKept(Service restarted, long seed) {
            accepted.forEach((location, prefix) -> {
                restarted.await("the end of " + location,
                        () -> !restarted.get(location, "Authorization", BEARER).at("/endedAt").isNull());
                var job = restarted.get(location, "Authorization", BEARER);
                assertEquals("done", job.at("/state").asText(), () -> job.text() + ", seed " + seed);
                assertEquals(ITEMS, job.at("/counts/published").asInt(), () -> job.text() + ", seed " + seed);
                slugs(prefix).forEach(slug -> {
                    var item = restarted.get("/api/v1/articles/" + slug);
                    assertEquals("Words of " + slug, item.at("/data/title").asText(), () -> item.text() + ", seed " + seed);
                    assertEquals(1, item.at("/data/revision").asInt(), () -> item.text() + ", seed " + seed);
                });
            });
        }
    }
}
