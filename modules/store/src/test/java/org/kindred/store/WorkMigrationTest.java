package org.kindred.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.kindred.store.Samples.article;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kindred.kernel.query.Filter;
import org.kindred.kernel.query.Operator;
import org.kindred.kernel.query.Sort;
import org.kindred.kernel.store.WorkQuery;

/** A store that was begun before items were listed for those who work on them. */
class WorkMigrationTest extends OwnDatabase {

    private static final List<String> OLD = List.of("""
            INSERT INTO item (id, item_key, locale, state, revision, public_revision, publish_at, expire_at, due_at, file_revision) VALUES
                (1, 'article/a', 'en', 'SCHEDULED', 2, 0, '2027-01-01T00:00:00Z', '2028-01-01T00:00:00Z', '2027-01-01T00:00:00Z', 0),
                (2, 'topic/b-c', 'es', 'DRAFT', 1, 0, NULL, NULL, NULL, 0)""", """
            INSERT INTO revision (item_id, number, path, source, author, saved_at, message) VALUES
                (1, 1, 'articles/a.md', CAST('' AS BYTEA), 'import', '2026-01-01T00:00:00Z', ''),
                (1, 2, 'articles/a.md', CAST('' AS BYTEA), 'ana', '2026-02-01T00:00:00Z', ''),
                (2, 1, 'topics/b-c.es.md', CAST('' AS BYTEA), 'import', '2026-01-01T00:00:00Z', '')""");

    @Override
    @BeforeEach
    void open() {
        url = engine.create(folder);
        var before = Engine.connect(url);
        Flyway.configure().dataSource(before).locations("classpath:org/kindred/store/migration").table("schema_history").target("2").load()
                .migrate();
        try (var connection = before.getConnection(); var statement = connection.createStatement()) {
            for (String one : OLD) {
                statement.execute(one);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        Engine.dispose(before);
        connect();
    }

    @Override
    @AfterEach
    void close() {
        super.close();
    }

    @Test
    void whatWaitedStillWaitsForItsTimeAndItsEnd() {
        var item = read(session -> session.item(article("a"))).orElseThrow();
        assertEquals(2, item.scheduledRevision());
        assertEquals(Optional.of(Instant.parse("2028-01-01T00:00:00Z")), item.scheduledUntil());
        assertEquals(List.of(item), read(session -> session.due(Instant.parse("2027-01-01T00:00:00Z"), 10)));
    }

    @Test
    void whatWasThereIsListedAndItsTitleIsStillToBeRead() {
        var query = new WorkQuery("article", Filter.EVERYTHING, new Sort("updatedAt", true), Optional.empty(),
                0, 10);
        var listed = read(session -> session.work().page(query));
        assertEquals(List.of("ana"), listed.stream().map(worked -> worked.updatedBy()).toList());
        assertEquals(Instant.parse("2026-02-01T00:00:00Z"), listed.getFirst().updatedAt());
        assertEquals(List.of(1, 2), read(session -> session.work().untitled(10)).stream().map(item -> item.revision()).sorted().toList());
        write(session -> session.title(article("a"), "A title"));
        assertEquals(1, read(session -> session.work().untitled(10)).size());
        assertEquals(1, this.<Long>read(session -> session.work().count("topic", new Filter.Test("slug", Operator.EQ, List.of("b-c")))));
    }
}
