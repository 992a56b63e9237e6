package org.kindred.app.node;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.SQLExceptionOverride;
import com.zaxxer.hikari.pool.HikariPool;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import org.kindred.launcher.Settings;
import org.kindred.store.JpaStore;

/**
 * Where the truth is kept.
 *
 * @param url      of JDBC: H2 or PostgreSQL
 * @param user     who we are there
 * @param password of that user
 */
record Database(String url, String user, String password) {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int CONNECTIONS = 16;

    /** As the settings say: a PostgreSQL, or else an H2 in the data folder that has written to the disk what it has acknowledged. */
    public static Database of(Settings settings) {
        return settings.find("kindred.db.url")
                .map(url -> new Database(url, settings.find("kindred.db.user").orElse(""), settings.find("kindred.db.password").orElse("")))
                .orElseGet(() -> embedded(settings.data()));
    }

    private static Database embedded(Path data) {
        // the service closes the database itself: H2's own shutdown hook would run while we still write. A write has some thirty statements,
        // and H2 takes each of them apart anew if it keeps fewer for each connection, as it does by default
        return new Database("jdbc:h2:file:" + data.resolve("kindred")
                + ";WRITE_DELAY=0;LOCK_TIMEOUT=20000;DB_CLOSE_ON_EXIT=FALSE;QUERY_CACHE_SIZE=100", "kindred", "");
    }

    /**
     * Connects, and keeps connections ready.
     *
     * @throws org.kindred.kernel.problem.StorageFailed if there is no such database, or it does not let us in
     */
    HikariDataSource connect() {
        var config = new HikariConfig();
        config.setPoolName("kindred");
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(PATIENCE.toMillis());
        if (url.startsWith("jdbc:h2:")) {
            config.setExceptionOverride(new LeavesAClosedFile());
        }
        try {
            return new HikariDataSource(config);
        } catch (HikariPool.PoolInitializationException | IllegalArgumentException e) {
            throw JpaStore.unreachable(withoutSecrets(), e);
        }
    }

    private String withoutSecrets() {
        return url.replaceAll("[?;].*", "");
    }

    /**
     * H2 closes its file where it cannot write, as on a full disk, and says of the connections it had that they are valid. They have to go,
     * as a new one opens the file again.
     */
    private static final class LeavesAClosedFile implements SQLExceptionOverride {

        /** A failed write, a file that cannot be read or written, a database that is closed or closing. */
        private static final Set<Integer> CLOSED = Set.of(50_000, 90_028, 90_031, 90_067, 90_098, 90_121);

        @java.lang.Override
        public Override adjudicate(SQLException failure) {
            return CLOSED.contains(failure.getErrorCode()) ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
        }
    }
}
