package org.kindred.store.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A table as a database has it, with names in lower case.
 *
 * @param columns in their order
 * @param key     the columns of its primary key, in their order
 */
record Table(String name, List<Column> columns, List<Column> key) {

    Table {
        columns = List.copyOf(columns);
        key = List.copyOf(key);
    }

    /** A column. */
    record Column(String name, Kind kind) {
    }

    /**
     * The table of this name in the schema that a connection works in.
     *
     * @return empty if there is none
     */
    static Optional<Table> of(Connection connection, String name) throws SQLException {
        var columns = new ArrayList<Column>();
        String stored = stored(connection, name);
        try (var rows = connection.getMetaData().getColumns(connection.getCatalog(), connection.getSchema(), stored, "%")) {
            while (rows.next()) {
                String column = rows.getString("COLUMN_NAME").toLowerCase(Locale.ROOT);
                columns.add(new Column(column, Kind.of(name, column, rows.getInt("DATA_TYPE"))));
            }
        }
        return columns.isEmpty() ? Optional.empty() : Optional.of(new Table(name, columns, key(connection, stored, columns)));
    }

    /** As the database spells a name that was not quoted; an underscore would stand for any letter. */
    private static String stored(Connection connection, String name) throws SQLException {
        var names = connection.getMetaData();
        String folded = names.storesUpperCaseIdentifiers() ? name.toUpperCase(Locale.ROOT) : name;
        return folded.replace("_", names.getSearchStringEscape() + "_");
    }

    private static List<Column> key(Connection connection, String stored, List<Column> columns) throws SQLException {
        var byName = columns.stream().collect(Collectors.toMap(Column::name, column -> column));
        var key = new TreeMap<Integer, String>();
        String plain = stored.replace(connection.getMetaData().getSearchStringEscape(), "");
        try (var rows = connection.getMetaData().getPrimaryKeys(connection.getCatalog(), connection.getSchema(), plain)) {
            while (rows.next()) {
                key.put(rows.getInt("KEY_SEQ"), rows.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
            }
        }
        if (key.isEmpty()) {
            throw new SQLException("The table " + plain + " has no primary key, in whose order a backup could read it.");
        }
        return key.values().stream().map(Map.copyOf(byName)::get).toList();
    }

    /** Whether its rows may be long. */
    boolean isHeavy() {
        return columns.stream().anyMatch(column -> column.kind() == Kind.BYTES);
    }

    /** Its columns, separated by commas. */
    String columnList() {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }
}
