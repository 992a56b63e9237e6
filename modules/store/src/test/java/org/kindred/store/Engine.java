package org.kindred.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.postgresql.ds.PGSimpleDataSource;

/** The databases that every promise of the store is tested on, both real. */
enum Engine {

    /** In a file, as the service has it. */
    H2 {
        @Override
        String create(Path folder) {
            return "jdbc:h2:file:" + folder.resolve("kindred").toAbsolutePath() + ";WRITE_DELAY=0;LOCK_TIMEOUT=20000";
        }
    },

    /** A server of its own, started once. */
    POSTGRESQL {
        @Override
        String create(Path folder) {
            String name = "kindred_" + COUNT.incrementAndGet();
            try (var connection = Server.ONLY.getPostgresDatabase().getConnection(); var statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE " + name);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return Server.ONLY.getJdbcUrl("postgres", name);
        }
    };

    private static final List<String> TABLES = List.of("preview", "link", "refresh", "alias", "snapshot", "publication", "revision", "item",
            "change_log", "site",
            "lease", "retraction_part", "retraction_file", "retraction_part_past", "retraction_file_past", "publication_start",
            "audit", "api_token", "webhook", "asset", "asset_content", "web_link", "appraisal", "appraisal_finding", "daily_figure");
    private static final AtomicInteger COUNT = new AtomicInteger();

    /** The address of a new, empty database. */
    abstract String create(Path folder);

    private static final Map<Engine, Open> SHARED = new ConcurrentHashMap<>();

    /** A store with nothing in it, always the same one: opening one takes longer than most tests. */
    JpaStore empty() {
        var shared = SHARED.computeIfAbsent(this,
                engine -> Open.of(engine.create(Path.of("target", "h2", "kindred-" + System.nanoTime()))));
        shared.clear();
        return shared.store();
    }

    private record Open(DataSource database, JpaStore store) {

        static Open of(String url) {
            var database = connect(url);
            return new Open(database, JpaStore.open(database, new TestSealing()));
        }

        void clear() {
            try (var connection = database.getConnection(); var statement = connection.createStatement()) {
                for (String table : TABLES) {
                    statement.execute("DELETE FROM " + table);
                }
                statement.execute("UPDATE change_counter SET number = 0");
                statement.execute("UPDATE audit_head SET number = 0, seal = '', key_fingerprint = ''");
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Connects to a database. */
    static DataSource connect(String url) {
        if (url.startsWith("jdbc:h2:")) {
            return JdbcConnectionPool.create(url, "sa", "");
        }
        var server = new PGSimpleDataSource();
        server.setUrl(url);
        return server;
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
