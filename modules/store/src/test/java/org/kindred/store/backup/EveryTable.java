package org.kindred.store.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.kindred.kernel.value.Sha256;

/** Rows in every table there is, whatever it is for: so a table that comes later is tested before anybody thinks of it. */
public final class EveryTable {

    private static final int ROWS = 5;

    private EveryTable() {
    }

    /** Tables of the schema that a backup neither keeps nor leaves out by name. */
    public static Set<String> forgotten(DataSource database) throws SQLException {
        try (var connection = database.getConnection()) {
            var names = new HashSet<String>();
            try (var rows = connection.getMetaData().getTables(connection.getCatalog(), connection.getSchema(), "%",
                    new String[] {"TABLE", "BASE TABLE", "PARTITIONED TABLE"})) {
                while (rows.next()) {
                    names.add(rows.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
                }
            }
            Tables.KEPT.forEach(names::remove);
            Tables.LEFT_OUT.keySet().forEach(names::remove);
            return names;
        }
    }

    /** Sequences of the schema that a backup does not keep; those of identity columns, too. */
    public static Set<String> forgottenSequences(DataSource database) throws SQLException {
        try (var connection = database.getConnection(); var statement = connection.createStatement();
                var rows = statement.executeQuery("select sequence_name from information_schema.sequences where sequence_schema = '"
                        + connection.getSchema() + "'")) {
            var names = new HashSet<String>();
            while (rows.next()) {
                names.add(rows.getString(1).toLowerCase(Locale.ROOT));
            }
            Tables.SEQUENCES.forEach(names::remove);
            return names;
        }
    }

    /** Adds rows to each table that is kept; what a new database has stays. */
    public static void fill(DataSource database) throws SQLException {
        try (var connection = database.getConnection()) {
            for (Table table : Tables.in(connection)) {
                if (!Tables.NEW.containsKey(table.name())) {
                    for (int row = 1; row <= ROWS; row++) {
                        insert(connection, table, row);
                    }
                }
            }
            connection.createStatement().execute("update audit_head set number = " + ROWS);
        }
    }

    /** The same numbers and words in every table, so that rows find those that they refer to; every other row has no more than it must. */
    private static void insert(Connection connection, Table table, int row) throws SQLException {
        var required = required(connection, table.name());
        var columns = table.columns().stream().filter(column -> row % 2 == 1 || required.contains(column.name())).toList();
        String sql = "insert into " + table.name() + " (" + columns.stream().map(Table.Column::name).collect(Collectors.joining(", "))
                + ") values (" + String.join(", ", columns.stream().map(any -> "?").toList()) + ")";
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < columns.size(); i++) {
                statement.setObject(i + 1, value(columns.get(i).kind(), row));
            }
            statement.execute();
        }
    }

    private static Object value(Kind kind, int row) {
        return switch (kind) {
            case WHOLE -> (long) row;
            case FRACTION -> row + 0.1;
            case FLAG -> row % 3 == 0;
            case TEXT -> List.of("", "a", "b é 漢 🐘", "c\n\t\"'\\", "d", "PENDING").get(row);
            case MOMENT -> OffsetDateTime.of(2026, 1, row, 23, 59, 59, 123_456_000, ZoneOffset.UTC);
            case BYTES -> row == 1 ? new byte[0] : row == 3 ? noise() : new byte[] {0, 1, (byte) 0xff, (byte) row};
        };
    }

    private static byte[] noise() {
        var bytes = new byte[1024 * 1024];
        new java.util.Random(1).nextBytes(bytes);
        return bytes;
    }

    private static Set<String> required(Connection connection, String table) throws SQLException {
        var names = new HashSet<String>();
        String stored = connection.getMetaData().storesUpperCaseIdentifiers() ? table.toUpperCase(Locale.ROOT) : table;
        try (var rows = connection.getMetaData().getColumns(connection.getCatalog(), connection.getSchema(), stored, "%")) {
            while (rows.next()) {
                if (rows.getString("TABLE_NAME").equals(stored) && rows.getString("IS_NULLABLE").equals("NO")
                        && rows.getString("COLUMN_DEF") == null) {
                    names.add(rows.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
                }
            }
        }
        return names;
    }

    /** Everything in the tables that are kept, as text, each row by itself. */
    public static Map<String, List<String>> rows(DataSource database) throws SQLException {
        var all = new TreeMap<String, List<String>>();
        try (var connection = database.getConnection()) {
            for (Table table : Tables.in(connection)) {
                var rows = new ArrayList<String>();
                var pages = new Pages(connection, table);
                for (var page = pages.next(); !page.isEmpty(); page = pages.next()) {
                    page.forEach(row -> rows.add(Stream.of(row).map(EveryTable::text).collect(Collectors.joining("|"))));
                }
                rows.sort(null);
                all.put(table.name(), rows);
            }
        }
        return all;
    }

    private static String text(Object value) {
        return switch (value) {
            case null -> "none";
            case byte[] bytes -> Sha256.hex(bytes) + (bytes.length < 10 ? HexFormat.of().formatHex(bytes) : "");
            case OffsetDateTime moment -> moment.toInstant().toString();
            default -> value.toString();
        };
    }
}
