package org.kindred.webhooks;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.kindred.kernel.audit.AuditHead;
import org.kindred.kernel.audit.Sealing;
import org.kindred.kernel.store.Store;
import org.kindred.kernel.webhook.Webhook;
import org.kindred.store.JpaStore;
import org.postgresql.ds.PGSimpleDataSource;

/** The databases that webhooks are tested on, both real; each is opened once. */
enum Engine {
    H2, POSTGRESQL;

    private static final Map<Engine, Store> SHARED = new ConcurrentHashMap<>();

    /** A store without webhooks; what else is in it stays. */
    Store store() {
        var store = SHARED.computeIfAbsent(this, engine -> open(engine.database()));
        store.write(session -> {
            session.webhooks().all().stream().map(Webhook::id).forEach(session.webhooks()::remove);
            return session;
        });
        return store;
    }

    private DataSource database() {
        return this == H2 ? h2(Path.of("target", "h2", "kindred-" + System.nanoTime())) : postgres();
    }

    static DataSource h2(Path file) {
        return connect(address(file));
    }

    /** Of a file of H2. */
    static String address(Path file) {
        return "jdbc:h2:file:" + file.toAbsolutePath() + ";WRITE_DELAY=0;LOCK_TIMEOUT=20000";
    }

    /** The database at an address, of either kind. */
    static DataSource connect(String address) {
        if (address.startsWith("jdbc:h2:")) {
            return JdbcConnectionPool.create(address, "sa", "");
        }
        var server = new PGSimpleDataSource();
        server.setUrl(address);
        return server;
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

    private static DataSource postgres() {
        try {
            var server = new PGSimpleDataSource();
            server.setUrl(EmbeddedPostgres.builder().start().getJdbcUrl("postgres", "postgres"));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
