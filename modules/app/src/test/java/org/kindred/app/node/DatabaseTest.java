package org.kindred.app.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kindred.launcher.Settings;

class DatabaseTest {

    @TempDir
    Path data;

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Interrupting a write makes H2 close its file, as a full disk does. */
    private static void failToWrite(Connection connection) {
        Thread.currentThread().interrupt();
        try {
            assertThrows(SQLException.class, () -> run(connection, "INSERT INTO t VALUES (2)"));
        } finally {
            Thread.interrupted();
        }
    }

    @Test
    void aFileThatCouldNotBeWrittenOnceIsOpenedAgain() throws SQLException {
        try (var pool = Database.of(new Settings(Map.of("kindred.data.dir", data.toString()), Map.of())).connect()) {
            try (var one = pool.getConnection(); var other = pool.getConnection()) {
                run(one, "CREATE TABLE t (id INT PRIMARY KEY)");
                run(one, "INSERT INTO t VALUES (1)");
                failToWrite(one);
                assertThrows(SQLException.class, () -> run(other, "INSERT INTO t VALUES (3)"));
            }
            try (var next = pool.getConnection(); var rows = next.createStatement().executeQuery("SELECT max(id) FROM t")) {
                rows.next();
                assertEquals(1, rows.getInt(1));
            }
        }
    }
}
