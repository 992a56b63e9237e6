package org.kindred.app.node;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.kindred.kernel.audit.Act;
import org.kindred.kernel.audit.Sealing;
import org.kindred.kernel.problem.StorageFailed;
import org.kindred.launcher.RuntimeFolder;
import org.kindred.launcher.Settings;
import org.kindred.store.JpaStore;
import org.kindred.store.backup.BackupFile;
import org.kindred.store.backup.BackupListener;

/** The database of a data folder on which no node is open, to be filled from a backup. */
public final class DatabaseAtRest implements AutoCloseable {

    /** What a node derives from its database, and makes again. */
    private static final List<String> DERIVED = List.of("index", "past");

    private final Path data;
    private final HikariDataSource connections;

    private DatabaseAtRest(Settings settings) {
        data = settings.data();
        connections = Database.of(settings).connect();
    }

    /**
     * Connects to it.
     *
     * @throws StorageFailed if that cannot be done
     */
    public static DatabaseAtRest of(Settings settings) {
        return new DatabaseAtRest(settings);
    }

    /** The newest version of the tables that this program knows. */
    public static int newestTables() {
        try (var none = new Database("jdbc:h2:mem:", "", "").connect()) {
            return JpaStore.newestTables(none);
        }
    }

    /**
     * Fills it, all or nothing; and takes an index away that was made of something else.
     *
     * @param acts are recorded with it
     * @throws StorageFailed if it is not empty, or something fails; then it is as it was
     */
    public void restore(BackupFile file, Sealing sealing, List<Act> acts, BackupListener listener) {
        JpaStore.requireEmpty(connections);
        DERIVED.forEach(this::delete);
        JpaStore.restore(connections, file, sealing, acts, listener);
    }

    private void delete(String folder) {
        try {
            RuntimeFolder.delete(data.resolve(folder));
        } catch (IOException e) {
            throw new StorageFailed("The folder " + data.resolve(folder) + " cannot be deleted: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        connections.close();
    }
}
