package org.kindred.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kindred.store.Samples.NOON;
import static org.kindred.store.Samples.article;
import static org.kindred.store.Samples.key;
import static org.kindred.store.Samples.publishNew;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kindred.kernel.content.State;
import org.kindred.kernel.problem.StorageFailed;
import org.kindred.kernel.store.Item;
import org.kindred.kernel.store.Stored.Representation;

class RestartTest extends OwnDatabase {

    @Test
    void everythingIsThereAfterARestart() {
        write(session -> publishNew(session, article("a"), key("b")));
        close();
        connect();
        assertEquals(1, lastChange());
        assertTrue(store.stored(key("a"), List.of("en"), Representation.DATA).isPresent());
        write(session -> publishNew(session, article("c")));
        assertEquals(List.of(1L, 2L), log().stream().map(change -> change.number()).toList());
    }

    @Test
    void aDatabaseThatANewerVersionHasWrittenIsNamedAndLeftAlone() throws SQLException {
        try (var connection = database.getConnection(); var statement = connection.createStatement()) {
            statement.execute("""
                    INSERT INTO "schema_history" ("installed_rank", "version", "description", "type", "script", "checksum", "installed_by",
                        "execution_time", "success") VALUES (99, '99', 'to come', 'SQL', 'V99__to_come.sql', 1, 'somebody', 1, true)""");
        }
        var failure = assertThrows(StorageFailed.class, () -> JpaStore.open(database, new TestSealing()));
        assertEquals("The database was written by a newer version of Kindred (its tables are at version 99)."
                + " Start that version, or name another data folder or database; nothing was changed.", failure.getMessage());
    }

    @Test
    void nodesThatStartTogetherOnAnEmptyDatabaseMakeItsTablesOnce() throws Exception {
        var empty = Engine.connect(engine.create(folder.resolve("together")));
        try (var threads = Executors.newFixedThreadPool(3)) {
            for (var opened : threads
                    .invokeAll(IntStream.range(0, 3).<Callable<JpaStore>>mapToObj(i -> () -> JpaStore.open(empty, new TestSealing()))
                            .toList())) {
                opened.get().close();
            }
        } finally {
            Engine.dispose(empty);
        }
    }

    /** In autumn one hour comes twice; a clock without its offset would take one for the other. */
    @Test
    void momentsAreTheSameInEveryTimeZone() {
        var before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Europe/Berlin"));
            var again = Engine.connect(engine.create(folder.resolve("berlin")));
            try (var berlin = JpaStore.open(again, new TestSealing())) {
                for (int hour = 0; hour < 4; hour++) {
                    var moment = Instant.parse("2026-10-25T0" + hour + ":30:00.000001Z");
                    assertEquals(Optional.of(moment), stored(berlin, moment));
                }
            } finally {
                Engine.dispose(again);
            }
        } finally {
            TimeZone.setDefault(before);
        }
    }

    private static Optional<Instant> stored(JpaStore berlin, Instant moment) {
        berlin.write(session -> {
            session.put(new Item(article("a"), State.SCHEDULED, 0, 0, Optional.of(NOON), Optional.of(moment), Optional.empty(),
                    Optional.empty()));
            return session;
        });
        assertEquals(1, berlin.read(session -> session.due(moment, 1)).size());
        assertEquals(0, berlin.read(session -> session.due(moment.minusNanos(1000), 1)).size());
        return berlin.read(session -> session.item(article("a"))).orElseThrow().publishAt();
    }
}
