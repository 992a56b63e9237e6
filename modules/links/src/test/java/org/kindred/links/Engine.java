package org.kindred.links;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.kindred.kernel.audit.AuditHead;
import org.kindred.kernel.audit.Sealing;
import org.kindred.kernel.store.Store;
import org.kindred.store.JpaStore;
import org.postgresql.ds.PGSimpleDataSource;

/** The databases that links are checked on, both real. */
enum Engine {
    H2, POSTGRESQL;

    /** A new database. */
    DataSource database() {
        return this == H2 ? h2() : postgres();
    }

    private static DataSource h2() {
        var file = Path.of("target", "h2", "kindred-" + System.nanoTime()).toAbsolutePath();
        return JdbcConnectionPool.create("jdbc:h2:file:" + file + ";WRITE_DELAY=0;LOCK_TIMEOUT=20000", "sa", "");
    }

    private static DataSource postgres() {
        try (var connection = Server.RUNNING.getPostgresDatabase().getConnection(); var statement = connection.createStatement()) {
            String name = "kindred_" + System.nanoTime();
            statement.execute("CREATE DATABASE " + name);
            var database = new PGSimpleDataSource();
            database.setUrl(Server.RUNNING.getJdbcUrl("postgres", name));
            return database;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Started when it is first needed. */
    private static final class Server {
        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder().start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static Store open(DataSource database) {
        return JpaStore.open(database, new Sealing() {
            @Override
            public String seal(byte[] bytes) {
                return Integer.toHexString(java.util.Arrays.hashCode(bytes));
            }

            @Override
            public void committed(AuditHead head) {
                // nobody keeps it
            }
        });
    }
}
