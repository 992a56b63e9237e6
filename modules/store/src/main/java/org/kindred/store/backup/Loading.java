package org.kindred.store.backup;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kindred.kernel.problem.StorageFailed;
import org.kindred.store.backup.BackupListener.Step;

/** Puts what is in a backup into the tables of an empty database, in the transaction of a connection. */
public final class Loading {

    private static final int ROWS_AT_ONCE = 1000;
    private static final long BYTES_AT_ONCE = 8L * 1024 * 1024;

    private final Connection connection;
    private final BackupFile file;
    private final BackupListener listener;
    private long done;

    /** @param connection of a transaction */
    public Loading(Connection connection, BackupFile file, BackupListener listener) {
        this.connection = connection;
        this.file = file;
        this.listener = listener;
    }

    /**
     * What there is in the database: {@code 56 items, 3 API tokens}.
     *
     * @return {@code ""} if it is as a new one
     */
    public static String occupants(Connection connection) throws SQLException {
        return Tables.words(Tables.occupants(connection));
    }

    /** Takes tables away that are empty, so that they can be made as they were in another version. */
    public static void dropEmpty(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (String table : Tables.KEPT.reversed()) {
                statement.execute("drop table if exists " + table + " cascade");
            }
            for (String table : Tables.LEFT_OUT.keySet()) {
                statement.execute("drop table if exists \"" + table + "\" cascade");
                statement.execute("drop table if exists " + table + " cascade");
            }
            for (String sequence : Tables.SEQUENCES) {
                statement.execute("drop sequence if exists " + sequence);
            }
        }
    }

    /** Lets sequences go on where they were. H2 ends a transaction with it: it comes before one. */
    public void continueSequences() throws SQLException {
        for (Map.Entry<String, Long> sequence : file.manifest().sequences().entrySet()) {
            if (!Tables.SEQUENCES.contains(sequence.getKey())) {
                throw new StorageFailed("The backup has a sequence '" + sequence.getKey() + "' that this version does not know.");
            }
            try (var statement = connection.createStatement()) {
                statement.execute("alter sequence " + sequence.getKey() + " restart with " + sequence.getValue());
            }
        }
    }

    /**
     * Fills every table.
     *
     * @throws StorageFailed if the file was altered since it was checked, has a table that is not there, or the listener stopped it
     */
    public void fill() throws SQLException {
        var parts = file.manifest().parts();
        for (var part : parts.reversed()) {
            empty(part);
        }
        for (var part : parts) {
            fill(part);
        }
    }

    /** Of the rows that a new database has. */
    private void empty(Manifest.Part part) throws SQLException {
        if (!Tables.KEPT.contains(part.table()) || Table.of(connection, part.table()).isEmpty()) {
            throw new StorageFailed("The backup has a part '" + part.table() + "', and this version has no such table.");
        }
        try (var statement = connection.createStatement()) {
            statement.execute("delete from " + part.table());
        }
    }

    private void fill(Manifest.Part part) throws SQLException {
        try (var rows = file.rows(part)) {
            requireSameColumns(part.table(), rows.columns());
            var names = rows.columns().stream().map(Table.Column::name).toList();
            String sql = "insert into " + part.table() + " (" + String.join(", ", names) + ") values ("
                    + String.join(", ", Collections.nCopies(names.size(), "?")) + ")";
            try (var statement = connection.prepareStatement(sql)) {
                fill(rows, statement);
            }
        } catch (IOException e) {
            throw file.damaged(part, e);
        }
    }

    private void requireSameColumns(String table, List<Table.Column> columns) throws SQLException {
        var here = Table.of(connection, table).map(Table::columns).orElse(List.of());
        for (Table.Column column : columns) {
            if (!here.contains(column)) {
                throw new StorageFailed("The backup has a column '" + table + "." + column.name() + "' that this version does not know.");
            }
        }
    }

    private void fill(PartReader rows, PreparedStatement statement) throws SQLException, IOException {
        int gathered = 0;
        long bytes = 0;
        for (var row = rows.next(); row.isPresent(); row = rows.next()) {
            bytes += add(row.get(), rows.columns(), statement);
            gathered++;
            if (gathered == ROWS_AT_ONCE || bytes > BYTES_AT_ONCE) {
                send(statement, gathered);
                gathered = 0;
                bytes = 0;
            }
        }
        send(statement, gathered);
    }

    /** About how many bytes it has. */
    private static long add(@Nullable Object[] row, List<Table.Column> columns, PreparedStatement statement) throws SQLException {
        long bytes = 0;
        for (int i = 0; i < row.length; i++) {
            statement.setObject(i + 1, row[i], columns.get(i).kind().sqlType());
            bytes += row[i] instanceof byte[] value ? value.length : 0;
        }
        statement.addBatch();
        return bytes;
    }

    private void send(PreparedStatement statement, int rows) throws SQLException {
        if (rows > 0) {
            statement.executeBatch();
        }
        done += rows;
        listener.at(Step.LOADING, done, file.manifest().rows());
        if (listener.cancelled()) {
            throw new StorageFailed("The restore was stopped. Nothing was changed.");
        }
    }
}
