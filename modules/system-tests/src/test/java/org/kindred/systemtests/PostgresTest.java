package org.kindred.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole product on a PostgreSQL, named by its settings alone. */
class PostgresTest {

    private static final String MANAGE = "/api/v1/manage/";
    private static final String[] TOKEN = {"Authorization", "Bearer " + Service.TOKEN};
    private static final int ITEMS = 30;

    @TempDir
    private static Path folder;
    private static EmbeddedPostgres server;
    private static Service service;

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.builder().start();
        service = node("one");
    }

    private static Service node(String name) throws IOException {
        Path own = Files.createDirectories(folder.resolve(name));
        Service.layOut(own);
        return Service.start(Service.JAR, own, "-Dkindred.db.url=" + server.getJdbcUrl("postgres", "postgres"),
                "-Dkindred.db.user=postgres", "-Dkindred.audit.key=the same for all nodes of a database");
    }

    @AfterAll
    static void stop() throws IOException {
        service.halt();
        server.close();
    }

    @Test
    void theSampleSiteIsServedFromAPostgresqlAndSoIsWhatIsSavedLater() throws Exception {
        int articles = service.get("/api/v1/articles").at("/meta/pagination/total").asInt();
        assertTrue(articles >= 6, service::output);
        assertEquals(200, service.get("/health/ready").status());

        Files.writeString(service.content().resolve("articles/on-postgres.md"), "---\ntitle: On an elephant 🐘\n---\nText.\n");
        service.await("the saved file", () -> service.get("/api/v1/articles/on-postgres").status() == 200);
        assertEquals("On an elephant 🐘", service.get("/api/v1/articles/on-postgres").at("/data/title").asText());
        service.await("the list", () -> service.get("/api/v1/articles?filter[slug]=on-postgres").at("/meta/pagination/total").asInt() == 1);
        assertFalse(Files.exists(service.data().resolve("kindred.mv.db")), "nothing is kept beside it");
        try (var connection = server.getPostgresDatabase().getConnection(); var rows = connection.createStatement()
                .executeQuery("SELECT count(*) FROM snapshot WHERE item_key = 'article/on-postgres'")) {
            assertTrue(rows.next());
            assertEquals(1, rows.getInt(1));
        }
    }

    @Test
    void twoNodesLoseNoWriteAndDoEachImportOnceAndWhatAKilledOneHasBegunTheOtherEnds() throws Exception {
        var jobs = new TreeMap<String, String>();
        var other = node("two");
        try {
            ManyWriters.loseNothing(List.of(service, other), "of-many-hands");
            for (int number = 0; number < 4; number++) {
                accept(number % 2 == 0 ? service : other, "shared-" + number, jobs);
            }
            jobs.forEach((job, prefix) -> assertDoneOnce(other, job, prefix));
            jobs.forEach((job, prefix) -> assertDoneOnce(service, job, prefix));
            jobs.clear();
            for (int number = 0; number < 4; number++) {
                accept(other, "left-" + number, jobs);
            }
        } finally {
            other.kill();
        }
        jobs.forEach((job, prefix) -> assertDoneOnce(service, job, prefix));
    }

    private static void accept(Service node, String prefix, Map<String, String> jobs) {
        String items = IntStream.range(0, ITEMS)
                .mapToObj(number -> "{\"type\":\"topic\",\"slug\":\"%s-%d\",\"fields\":{\"title\":\"A topic\"}}".formatted(prefix, number))
                .collect(Collectors.joining(",", "[", "]"));
        var accepted = node.postJson(MANAGE + "import?publish=true", items, TOKEN);
        assertEquals(202, accepted.status(), accepted::text);
        jobs.put(accepted.header("Location"), prefix);
    }

    /** As this node tells it, and in its lists. */
    private static void assertDoneOnce(Service node, String job, String prefix) {
        node.await("the end of " + job, () -> !node.get(job, TOKEN).at("/endedAt").isNull());
        var ended = node.get(job, TOKEN);
        assertEquals("done", ended.at("/state").asText(), ended::text);
        assertEquals(ITEMS, ended.at("/counts/published").asInt(), ended::text);
        String list = "/api/v1/topics?page[size]=100&fields=slug,revision&filter[slug][prefix]=" + prefix;
        node.await("the list", () -> node.get(list).at("/meta/pagination/total").asInt() == ITEMS);
        node.get(list).at("/data").forEach(topic -> assertEquals(1, topic.at("/revision").asInt(), topic::toString));
    }
}
