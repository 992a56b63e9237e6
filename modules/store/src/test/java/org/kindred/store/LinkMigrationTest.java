package org.kindred.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.kindred.store.Samples.article;
import static org.kindred.store.Samples.key;
import static org.kindred.store.Samples.published;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.content.ItemRef;

/** A store that was begun when links stood beside snapshots. */
class LinkMigrationTest extends OwnDatabase {

    private static final List<String> OLD = List.of(item(1, "article/a"), item(2, "article/b"), item(3, "article/alone"), """
            INSERT INTO link (item_id, target) VALUES (1, 'citation/w'), (1, 'citation/doi:10.1000/x'), (2, 'citation/w')""");

    private static String item(int id, String key) {
        return """
                INSERT INTO item (id, item_key, locale, state, revision, public_revision, public_digest, file_revision) VALUES
                    (%1$d, '%2$s', 'en', 'PUBLISHED', 1, 1, 'sha256-%1$d', 0);
                INSERT INTO snapshot (item_id, item_key, locale, revision, digest, published_at, updated_at, compiled_at, compiler,
                        references_at, data, card, html, text, markdown) VALUES
                    (%1$d, '%2$s', 'en', 1, 'sha256-%1$d', '2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z', 'c',
                        0, CAST('' AS BYTEA), CAST('' AS BYTEA), CAST('' AS BYTEA), CAST('' AS BYTEA), CAST('' AS BYTEA))"""
                .formatted(id, key);
    }

    @Override
    @BeforeEach
    void open() {
        url = engine.create(folder);
        var before = Engine.connect(url);
        Flyway.configure().dataSource(before).locations("classpath:org/kindred/store/migration").table("schema_history").target("10")
                .load().migrate();
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
    void snapshotsStillEmbedWhatTheyEmbedded() {
        assertEquals(Set.of(cited("w"), cited("doi:10.1000/x")), embeds("a"));
        assertEquals(Set.of(cited("w")), embeds("b"));
        assertEquals(Set.of(), embeds("alone"));
    }

    @Test
    void whatIsEmbeddedStillLeadsBack() {
        assertEquals(Set.of(article("a"), article("b")), dependents("w"));
        assertEquals(Set.of(article("a")), dependents("doi:10.1000/x"));
    }

    @Test
    void whatIsPublishedAnewLeadsBackFromNothingElse() {
        write(session -> session.publish(published(article("a"), 1, "sha256-new", cited("w"), cited("other")), Set.of()));
        assertEquals(Set.of(article("a"), article("b")), dependents("w"));
        assertEquals(Set.of(article("a")), dependents("other"));
        assertEquals(Set.of(), dependents("doi:10.1000/x"));
        write(session -> session.withdraw(article("a")));
        assertEquals(Set.of(article("b")), dependents("w"));
    }

    private Set<ItemKey> embeds(String slug) {
        return read(session -> session.published(List.of(key(slug)))).getFirst().embeds();
    }

    private Set<ItemRef> dependents(String slug) {
        return Set.copyOf(read(session -> session.dependents(List.of(cited(slug)))));
    }

    private static ItemKey cited(String slug) {
        return new ItemKey("citation", slug);
    }
}
