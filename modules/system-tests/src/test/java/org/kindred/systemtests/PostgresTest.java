package org.kindred.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole product on a PostgreSQL, named by its settings alone. */
class PostgresTest {

    @TempDir
    private Path folder;

    @Test
    void theSampleSiteIsServedFromAPostgresqlAndSoIsWhatIsSavedLater() throws Exception {
        Service.layOut(folder);
        try (var server = EmbeddedPostgres.builder().start()) {
            var service = Service.start(Service.JAR, folder, "-Dkindred.db.url=" + server.getJdbcUrl("postgres", "postgres"),
                    "-Dkindred.db.user=postgres");
            try {
                isServed(service);
            } finally {
                service.halt();
            }
            try (var connection = server.getPostgresDatabase().getConnection(); var rows = connection.createStatement()
                    .executeQuery("SELECT count(*) FROM snapshot WHERE item_key = 'article/on-postgres'")) {
                assertTrue(rows.next());
                assertEquals(1, rows.getInt(1));
            }
        }
    }

    private static void isServed(Service service) throws IOException {
        int articles = service.get("/api/v1/articles").at("/meta/pagination/total").asInt();
        assertTrue(articles >= 6, service::output);
        assertEquals(200, service.get("/health/ready").status());

        Files.writeString(service.content().resolve("articles/on-postgres.md"), "---\ntitle: On an elephant 🐘\n---\nText.\n");
        service.await("the saved file", () -> service.get("/api/v1/articles/on-postgres").status() == 200);
        assertEquals("On an elephant 🐘", service.get("/api/v1/articles/on-postgres").at("/data/title").asText());
        service.await("the list", () -> service.get("/api/v1/articles").at("/meta/pagination/total").asInt() == articles + 1);
        assertFalse(Files.exists(service.data().resolve("kindred.mv.db")), "nothing is kept beside it");
    }
}
