package org.kindred.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kindred.store.Samples.article;
import static org.kindred.store.Samples.draft;

import java.sql.SQLException;
import java.util.Optional;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.kindred.kernel.problem.StorageFailed;

class FailuresTest extends OwnDatabase {

    @Test
    void aLostConnectionIsToldAndMadeAgain() throws SQLException {
        var failure = assertThrows(StorageFailed.class, () -> write(session -> {
            session.put(draft(article("a"), 0));
            loseAllConnections();
            session.lastChange();
        }));
        assertTrue(failure.getMessage().startsWith("The connection to the database was lost"), failure::getMessage);
        reconnect();
        assertEquals(Optional.empty(), read(session -> session.item(article("a"))));
        write(session -> session.put(draft(article("a"), 0)));
    }

    private void loseAllConnections() {
        String statement = engine == Engine.H2 ? "SHUTDOWN IMMEDIATELY"
                : "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()";
        try (var connection = database.getConnection(); var other = connection.createStatement()) {
            other.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** H2's own pool keeps dead connections; PostgreSQL's data source keeps none, and so nothing is to be done. */
    private void reconnect() {
        if (engine == Engine.H2) {
            close();
            connect();
        }
    }

    @Test
    void anEmbeddedDatabaseThatAnotherProcessHasOpenIsNamed() {
        if (engine == Engine.H2) {
            close();
            try (var other = MVStore.open(folder.resolve("kindred.mv.db").toString())) {
                var failure = assertThrows(StorageFailed.class, this::connect);
                assertTrue(failure.getMessage().startsWith("The database is in use by another process"), failure::getMessage);
                assertTrue(!other.isClosed());
            }
            connect();
        }
    }

    @Test
    void aWrongPasswordIsNamed() {
        var wrong = engine == Engine.H2 ? JdbcConnectionPool.create(url, "sa", "wrong")
                : Engine.connect(url.replace("user=postgres", "user=nobody"));
        var failure = assertThrows(StorageFailed.class, () -> JpaStore.open(wrong, new TestSealing()));
        assertTrue(failure.getMessage().startsWith("The database refuses our name or password"), failure::getMessage);
        Engine.dispose(wrong);
    }
}
