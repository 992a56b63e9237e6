package org.kindred.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;

/** The databases that every promise of the store is tested on, both real. */
enum Engine {

    /** In a file, as the service has it. */
    H2 {
        @Override
        DataSource create(Path folder) {
            return h2(folder);
        }
    },

    /** A server of its own, started once. */
    POSTGRESQL {
        @Override
        DataSource create(Path folder) {
            String name = "kindred_" + COUNT.incrementAndGet();
            try (var connection = Server.ONLY.getPostgresDatabase().getConnection(); var statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE " + name);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return Server.ONLY.getDatabase("postgres", name);
        }
    };

    private static final AtomicInteger COUNT = new AtomicInteger();

    /** A new, empty database. */
    abstract DataSource create(Path folder);

    /** The H2 database of a folder, new or not. */
    static DataSource h2(Path folder) {
        return JdbcConnectionPool.create("jdbc:h2:file:" + folder.resolve("kindred").toAbsolutePath() + ";WRITE_DELAY=0;LOCK_TIMEOUT=20000",
                "sa", "");
    }

    /** Lets go of a database's connections. */
    static void dispose(DataSource database) {
        if (database instanceof JdbcConnectionPool pool) {
            pool.dispose();
        }
    }

    private static final class Server {
        static final EmbeddedPostgres ONLY = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder().start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
