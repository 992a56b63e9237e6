package org.kindred.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kindred.kernel.content.ItemKey;

/**
 * Writes and reads the rows of links, many by one statement and none of them as an entity: they are most of all rows where articles cite
 * much, and half of what publishing such an article costs in the store.
 */
final class LinkTable {

    private static final int TOGETHER = 50;
    private static final KeyColumn KEYS = new KeyColumn();

    private final Connection connection;

    /** On the connection of a transaction, to which everything gathered was written by now. */
    LinkTable(Connection connection) {
        this.connection = connection;
    }

    /** Adds rows. */
    void insert(List<LinkRow> links) {
        int full = links.size() - links.size() % TOGETHER;
        insert(links.subList(0, full), TOGETHER);
        insert(links.subList(full, links.size()), links.size() - full);
    }

    /** Statements of so many rows each, sent together. */
    private void insert(List<LinkRow> links, int each) {
        if (links.isEmpty()) {
            return;
        }
        String sql = "insert into link (item_id, target) values " + String.join(", ", Collections.nCopies(each, "(?, ?)"));
        try (var statement = connection.prepareStatement(sql)) {
            for (int from = 0; from < links.size(); from += each) {
                set(statement, links.subList(from, from + each));
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }

    private static void set(PreparedStatement statement, List<LinkRow> links) throws SQLException {
        int parameter = 1;
        for (var link : links) {
            statement.setLong(parameter++, link.itemId);
            statement.setString(parameter++, KEYS.convertToDatabaseColumn(link.target));
        }
    }

    /** What items embed. They are joined to, as H2 holds each row it finds against the whole of a list in {@code in}. */
    Map<Long, Set<ItemKey>> of(Collection<Long> items) {
        var found = new HashMap<Long, Set<ItemKey>>();
        var all = new ArrayList<>(items);
        for (int from = 0; from < all.size(); from += Reading.BATCH) {
            read(all.subList(from, Math.min(all.size(), from + Reading.BATCH)), found);
        }
        return found;
    }

    private void read(List<Long> items, Map<Long, Set<ItemKey>> found) {
        String sql = "select l.item_id, l.target from (values "
                + String.join(", ", Collections.nCopies(items.size(), "(cast(? as bigint))"))
                + ") as asked(id) join link l on l.item_id = asked.id";
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < items.size(); i++) {
                statement.setLong(i + 1, items.get(i));
            }
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.computeIfAbsent(rows.getLong(1), any -> new HashSet<>()).add(KEYS.convertToEntityAttribute(rows.getString(2)));
                }
            }
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }
}
