package org.kindred.store.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table in the order of its primary key, some at a time: each page begins behind the last row of the one before it. So no
 * database keeps a whole table in memory for us, and it needs no cursor, in which they differ.
 */
final class Pages {

    /** Rows with five texts of a megabyte each, at the worst. */
    private static final int HEAVY = 16;
    private static final int LIGHT = 1000;

    private final Connection connection;
    private final Table table;
    private final int size;
    private final List<Integer> key;
    private List<@Nullable Object[]> last = List.of();

    Pages(Connection connection, Table table) {
        this.connection = connection;
        this.table = table;
        this.size = table.isHeavy() ? HEAVY : LIGHT;
        this.key = table.key().stream().map(table.columns()::indexOf).toList();
    }

    /** The next page; empty when there is none. */
    List<@Nullable Object[]> next() throws SQLException {
        String condition = last.isEmpty() ? "" : " where " + name(0) + " >= ? and " + behind(0);
        String sql = "select " + table.columnList() + " from " + table.name() + condition + " order by "
                + table.key().stream().map(Table.Column::name).collect(Collectors.joining(", ")) + " limit " + size;
        try (var statement = connection.prepareStatement(sql)) {
            if (!last.isEmpty()) {
                bind(statement, last.getLast());
            }
            last = rows(statement);
            return last;
        }
    }

    private String name(int place) {
        return table.key().get(place).name();
    }

    /** {@code (a > ? or (a = ? and b > ?))}: databases find that by their index, and not all of them {@code (a, b) > (?, ?)}. */
    private String behind(int place) {
        String greater = name(place) + " > ?";
        return place == key.size() - 1 ? greater : "(" + greater + " or (" + name(place) + " = ? and " + behind(place + 1) + "))";
    }

    private void bind(PreparedStatement statement, @Nullable Object[] row) throws SQLException {
        int parameter = 1;
        statement.setObject(parameter++, row[key.getFirst()]);
        for (int place = 0; place < key.size(); place++) {
            boolean isLast = place == key.size() - 1;
            for (int times = 0; times < (isLast ? 1 : 2); times++) {
                statement.setObject(parameter++, row[key.get(place)]);
            }
        }
    }

    private List<@Nullable Object[]> rows(PreparedStatement statement) throws SQLException {
        var page = new ArrayList<@Nullable Object[]>();
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                var row = new @Nullable Object[table.columns().size()];
                for (int i = 0; i < row.length; i++) {
                    row[i] = table.columns().get(i).kind().get(rows, i + 1);
                }
                page.add(row);
            }
        }
        return page;
    }
}
