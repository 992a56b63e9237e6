package org.kindred.store.backup;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.kindred.kernel.audit.AuditHead;
import org.kindred.kernel.audit.Sealing;
import org.kindred.kernel.problem.StorageFailed;
import org.kindred.store.backup.BackupListener.Step;

/** Writes what a transaction sees. */
public final class BackupWriter {

    /** Half the time of the usual one, for a file that is a tenth longer. */
    private static final int COMPRESSION = 4;
    private static final int BUFFER = 64 * 1024;

    private final Connection connection;
    private final BackupListener listener;
    private long done;
    private long total;

    /** @param connection of a transaction that sees one state of all tables until it ends */
    public BackupWriter(Connection connection, BackupListener listener) {
        this.connection = connection;
        this.listener = listener;
    }

    /**
     * Writes all of it. The stream is flushed, and not closed.
     *
     * @param product the version of Kindred
     * @param schema  the version of the tables
     * @throws StorageFailed if the listener stopped it: what is written then is no backup
     */
    public Manifest write(OutputStream file, String product, int schema, Sealing sealing) throws SQLException, IOException {
        var tables = Tables.in(connection);
        for (Table table : tables) {
            total += Tables.number(connection, "select count(*) from " + table.name());
        }
        var madeAt = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        var zip = new ZipOutputStream(file);
        zip.setLevel(COMPRESSION);
        var parts = new ArrayList<Manifest.Part>();
        for (Table table : tables) {
            zip.putNextEntry(new ZipEntry(table.name()));
            parts.add(part(table, zip));
            zip.closeEntry();
        }
        var manifest = manifest(product, schema, madeAt, parts).sealed(sealing);
        zip.putNextEntry(new ZipEntry(Manifest.NAME));
        zip.write(manifest.written());
        zip.closeEntry();
        zip.finish();
        file.flush();
        return manifest;
    }

    /** The columns, then row for row, each with a 1 before it, and a 0 at the end. */
    private Manifest.Part part(Table table, OutputStream zip) throws SQLException, IOException {
        var measured = new Measured(zip);
        var out = new DataOutputStream(new BufferedOutputStream(measured, BUFFER));
        out.writeInt(table.columns().size());
        for (Table.Column column : table.columns()) {
            out.writeUTF(column.name());
            out.writeUTF(column.kind().name());
        }
        long rows = 0;
        var pages = new Pages(connection, table);
        for (var page = pages.next(); !page.isEmpty(); page = pages.next()) {
            for (var row : page) {
                out.writeByte(1);
                write(table, row, out);
            }
            rows += page.size();
            advance(page.size());
        }
        out.writeByte(0);
        out.flush();
        return new Manifest.Part(table.name(), rows, measured.measure.bytes(), measured.measure.digest());
    }

    /** Before each value, whether there is one. */
    private static void write(Table table, @Nullable Object[] row, DataOutputStream out) throws IOException {
        for (int i = 0; i < row.length; i++) {
            Object value = row[i];
            out.writeBoolean(value != null);
            if (value != null) {
                table.columns().get(i).kind().write(value, out);
            }
        }
    }

    private void advance(int rows) {
        done += rows;
        listener.at(Step.WRITING, done, total);
        if (listener.cancelled()) {
            throw new StorageFailed("The backup was stopped; no file was written.");
        }
    }

    private Manifest manifest(String product, int schema, Instant madeAt, List<Manifest.Part> parts) throws SQLException {
        try (var statement = connection.createStatement();
                var head = statement.executeQuery("select number, seal, key_fingerprint from audit_head")) {
            head.next();
            return new Manifest(product, schema, madeAt, new AuditHead(head.getLong(1), head.getString(2)), head.getString(3), sequences(),
                    parts, "", "");
        }
    }

    /** Not of the transaction, but of now: greater than any number in it. */
    private Map<String, Long> sequences() throws SQLException {
        var next = new TreeMap<String, Long>();
        for (String name : Tables.SEQUENCES) {
            boolean isH2 = connection.getMetaData().getDatabaseProductName().equals("H2");
            next.put(name, Tables.number(connection, isH2
                    ? "select base_value from information_schema.sequences where sequence_name = '"
                            + name.toUpperCase(Locale.ROOT)
                            + "' and sequence_schema = current_schema"
                    : "select case when s.is_called then s.last_value + q.increment_by else s.last_value end from " + name
                            + " s, pg_sequences q where q.sequencename = '" + name + "' and q.schemaname = current_schema()"));
        }
        return next;
    }

    /** Passes bytes on, and measures them. */
    private static final class Measured extends FilterOutputStream {

        private final Measure measure = new Measure();

        Measured(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            measure.add(bytes, from, count);
            out.write(bytes, from, count);
        }
    }
}
