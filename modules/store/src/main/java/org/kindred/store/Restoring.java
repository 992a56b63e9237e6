package org.kindred.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.kindred.kernel.audit.Act;
import org.kindred.kernel.audit.AuditHead;
import org.kindred.kernel.audit.Sealing;
import org.kindred.kernel.problem.StorageFailed;
import org.kindred.store.backup.BackupFile;
import org.kindred.store.backup.BackupListener;
import org.kindred.store.backup.Loading;
import org.kindred.store.backup.RecordEnd;

/**
 * Fills an empty database from a backup, in one transaction: whatever ends it early leaves an empty database. A backup of older tables is
 * loaded into tables as they were then, which are brought up to date afterwards, as those of a service would be that was not started since;
 * should that be interrupted, the next start goes on with it.
 */
final class Restoring {

    private final DataSource database;
    private final BackupFile file;
    private final BackupListener listener;

    Restoring(DataSource database, BackupFile file, BackupListener listener) {
        this.database = database;
        this.file = file;
        this.listener = listener;
    }

    /** Fills it, and records these acts. @return the newest entry of the audit */
    AuditHead run(Sealing sealing, List<Act> acts) throws SQLException {
        requireEmpty(database);
        try (var connection = database.getConnection()) {
            if (file.manifest().schema() < Migrations.newest(database)) {
                Loading.dropEmpty(connection);
                Migrations.runTo(database, file.manifest().schema());
            }
            var head = load(connection, sealing, acts);
            Migrations.run(database);
            return head;
        }
    }

    private AuditHead load(Connection connection, Sealing sealing, List<Act> acts) throws SQLException {
        var loading = new Loading(connection, file, listener);
        loading.continueSequences();
        connection.setAutoCommit(false);
        try {
            keepOthersOut(connection);
            requireEmpty(connection);
            loading.fill();
            var head = file.manifest().audit();
            for (Act act : acts) {
                head = new RecordEnd(connection, sealing).append(act);
            }
            connection.commit();
            return head;
        } finally {
            connection.rollback(); // nothing, after a commit
            connection.setAutoCommit(true);
        }
    }

    /** Another node may be starting on the same PostgreSQL; an H2 is ours alone. */
    private void keepOthersOut(Connection connection) throws SQLException {
        if (!connection.getMetaData().getDatabaseProductName().equals("H2")) {
            try (var statement = connection.createStatement()) {
                statement.execute("lock table " + file.manifest().tables().stream().collect(Collectors.joining(", "))
                        + " in access exclusive mode");
            }
        }
    }

    static void requireEmpty(DataSource database) throws SQLException {
        Migrations.run(database);
        try (var connection = database.getConnection()) {
            requireEmpty(connection);
        }
    }

    private static void requireEmpty(Connection connection) throws SQLException {
        String occupants = Loading.occupants(connection);
        if (!occupants.isEmpty()) {
            throw new StorageFailed("There is something in this service already: " + occupants
                    + ". A backup is restored into an empty one: name another data folder or database. Nothing was changed.");
        }
    }
}
