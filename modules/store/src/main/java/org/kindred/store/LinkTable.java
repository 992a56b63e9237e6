package org.kindred.store;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Writes the rows of links, many by one statement and none of them as an entity: they are most of all rows where articles cite much. Rows
 * go in the order in which they are kept, so that a page of the table is written once for all that belong on it; and where a snapshot
 * embeds what it embedded before, none is written at all.
 */
final class LinkTable {

    private static final int TOGETHER = 50;
    private static final KeyColumn KEYS = new KeyColumn();

    private final Connection connection;

    /** On the connection of a transaction, to which everything gathered was written by now. */
    LinkTable(Connection connection) {
        this.connection = connection;
    }

    /** The links of what is still public of items. */
    static List<Link> ofPublic(EntityManager manager, List<Long> items) {
        return manager.createQuery("select s.itemId, s.embeds from Snapshot s where s.itemId in :ids", Object[].class)
                .setParameter("ids", items).getResultList().stream()
                .flatMap(row -> KeyLines.read((String) row[1]).stream().map(target -> new Link(target, (Long) row[0]))).distinct().toList();
    }

    /** Puts links in the place of those that there were. */
    void replace(Set<Link> former, Set<Link> current) {
        each("delete from link where target = ? and item_id = ?", 1, without(former, current));
        var added = without(current, former);
        int full = added.size() - added.size() % TOGETHER;
        each(insert(TOGETHER), TOGETHER, added.subList(0, full));
        each(insert(added.size() - full), added.size() - full, added.subList(full, added.size()));
    }

    private static List<Link> without(Collection<Link> links, Set<Link> others) {
        Stream<Link> left = links.stream().filter(link -> !others.contains(link));
        return left.sorted(Link.BY_TARGET).toList();
    }

    private static String insert(int rows) {
        return "insert into link (target, item_id) values " + String.join(", ", Collections.nCopies(rows, "(?, ?)"));
    }

    /** Statements for so many links each, sent together. */
    private void each(String sql, int links, List<Link> all) {
        if (all.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement(sql)) {
            for (int from = 0; from < all.size(); from += links) {
                set(statement, all.subList(from, from + links));
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }

    private static void set(PreparedStatement statement, List<Link> links) throws SQLException {
        int parameter = 1;
        for (var link : links) {
            statement.setString(parameter++, KEYS.convertToDatabaseColumn(link.target()));
            statement.setLong(parameter++, link.embedder());
        }
    }
}
