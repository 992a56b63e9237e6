package org.kindred.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kindred.store.Samples.article;
import static org.kindred.store.Samples.key;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kindred.kernel.history.Publication;

/** A store that was begun before it was written down what was public when. */
class ChronicleMigrationTest extends OwnDatabase {

    /** Two items: one saved on the 1st, public since the 2nd, compiled again on the 3rd; one withdrawn, and public again since the 4th. */
    private static final String OLD = """
            INSERT INTO item (id, item_key, locale, state, revision, public_revision, public_digest, file_revision)
                VALUES (1, 'article/a', 'en', 'DRAFT', 3, 2, 'sha256-a', 0), (2, 'article/b', 'en', 'PUBLISHED', 1, 1, 'sha256-b', 0),
                    (3, 'article/c', 'en', 'DRAFT', 1, 0, NULL, 0);
            INSERT INTO revision (item_id, number, path, source, author, saved_at, message)
                SELECT i.id, n.number, 'articles/x.md', CAST('' AS BYTEA), 'import', '2026-01-01T00:00:00Z', ''
                FROM item i, (SELECT 1 AS number UNION SELECT 2 UNION SELECT 3) n WHERE n.number <= i.revision;
            INSERT INTO snapshot (item_id, item_key, locale, revision, digest, published_at, updated_at, compiled_at, compiler, references_at,
                    data, card, html, text, markdown)
                SELECT id, item_key, locale, public_revision, public_digest, '2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z',
                    '2026-01-01T00:00:00Z', 'c', 0, CAST('' AS BYTEA), CAST('' AS BYTEA), CAST('' AS BYTEA), CAST('' AS BYTEA),
                    CAST('' AS BYTEA)
                FROM item WHERE public_revision > 0;
            INSERT INTO change_log (number, kind, item_key, locale, digest, at) VALUES
                (1, 'PUBLISHED', 'article/a', 'en', 'old', '2025-12-31T00:00:00Z'), (2, 'PUBLISHED', 'article/a', 'en', 'x', '2026-01-02T00:00:00Z'),
                (3, 'PUBLISHED', 'article/a', 'en', 'sha256-a', '2026-01-03T00:00:00Z'), (4, 'PUBLISHED', 'article/b', 'en', 'y', '2026-01-02T00:00:00Z'),
                (5, 'WITHDRAWN', 'article/b', 'en', '', '2026-01-03T00:00:00Z'), (6, 'PUBLISHED', 'article/b', 'en', 'z', '2026-01-04T00:00:00Z');
            UPDATE change_counter SET number = 6;
            """;

    @Override
    @BeforeEach
    void open() {
        url = engine.create(folder);
        var before = Engine.connect(url);
        Flyway.configure().dataSource(before).locations("classpath:org/kindred/store/migration").table("schema_history").target("2").load()
                .migrate();
        execute(before, OLD);
        Engine.dispose(before);
        connect();
    }

    @Override
    @AfterEach
    void close() {
        super.close();
    }

    private static void execute(DataSource database, String sql) {
        try (var connection = database.getConnection(); var statement = connection.createStatement()) {
            for (String one : sql.split(";\n")) {
                statement.execute(one);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatIsPublicBecameSoAsFarAsTheChangeLogTells() {
        var moments = List.of("article/a", "article/b", "article/c").stream()
                .map(name -> read(session -> session.chronicle().of(article(name.substring(8)))).stream().map(Publication::from)
                        .map(Instant::toString).toList())
                .toList();
        assertEquals(List.of(List.of("2026-01-02T00:00:00Z"), List.of("2026-01-04T00:00:00Z"), List.of()), moments);
        assertEquals(List.of(2), read(session -> session.chronicle().at(Instant.now(), List.of(key("a")))).stream()
                .map(Publication::revision).toList());
    }

    @Test
    void itIsToldSinceWhenMoreIsKnown() {
        var since = read(session -> session.chronicle().since()).orElseThrow();
        assertTrue(since.isBefore(Instant.now().plusSeconds(1)) && since.isAfter(Instant.now().minusSeconds(300)), since.toString());
    }

    @Test
    void itGoesOnFromThere() {
        write(session -> session.withdraw(article("a")));
        assertEquals(List.of(), read(session -> session.chronicle().at(Instant.now(), List.of(key("a")))));
        assertEquals(1, read(session -> session.chronicle().at(Instant.parse("2026-02-01T00:00:00Z"), List.of(key("a")))).size());
        assertEquals(Optional.empty(), read(session -> session.chronicle().of(article("c"))).stream().findFirst());
    }
}
