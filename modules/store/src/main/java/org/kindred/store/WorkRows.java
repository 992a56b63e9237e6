package org.kindred.store;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Optional;
import org.kindred.kernel.content.State;
import org.kindred.kernel.query.Filter;
import org.kindred.kernel.store.Item;
import org.kindred.kernel.store.WorkList;
import org.kindred.kernel.store.WorkQuery;
import org.kindred.kernel.store.Worked;
import org.kindred.store.condition.Condition;

/** Finds items by what stands in their rows; a page begins where the one before it ended, however many there are. */
final class WorkRows implements WorkList {

    private static final WorkColumns COLUMNS = new WorkColumns();

    private final EntityManager manager;

    WorkRows(EntityManager manager) {
        this.manager = manager;
    }

    @Override
    public List<Worked> page(WorkQuery asked) {
        String field = asked.sort().field();
        String by = COLUMNS.expression(field);
        String way = asked.sort().descending() ? " desc" : "";
        var condition = Condition.of(asked.filter(), COLUMNS);
        String where = condition.jpql() + asked.after().map(after -> " and " + behind(by, after, asked.sort().descending())).orElse("");
        var query = manager
                .createQuery(
                        "select i, " + by + " from Item i where i.type = :type and " + where + " order by " + first(field) + by + way
                                + ", i.id" + way,
                        Object[].class)
                .setHint("eclipselink.maintain-cache", "false").setFirstResult(asked.skip()).setMaxResults(asked.size())
                .setParameter("type", asked.type());
        condition.values().forEach(query::setParameter);
        asked.after().ifPresent(after -> place(query, field, after));
        return query.getResultList().stream().map(row -> worked((ItemRow) row[0], Optional.ofNullable(row[1]))).toList();
    }

    /** What has no value comes last. Orders that have an index begin as it does, or H2 would sort all rows instead of reading it. */
    private static String first(String field) {
        return switch (field) {
            case "updatedAt", "slug", "title" -> "i.type, ";
            case "locale", "state", "revision" -> "";
            default -> "case when " + COLUMNS.expression(field) + " is null then 1 else 0 end, ";
        };
    }

    private static String behind(String by, Worked.Cursor after, boolean descending) {
        String beyond = descending ? " < " : " > ";
        return after.value().isPresent()
                ? "(" + by + beyond + ":after or " + by + " = :after and i.id" + beyond + ":id or " + by + " is null)"
                : "(" + by + " is null and i.id" + beyond + ":id)";
    }

    private static void place(Query query, String field, Worked.Cursor after) {
        after.value().ifPresent(value -> query.setParameter("after", COLUMNS.value(field, value)));
        query.setParameter("id", after.id());
    }

    private static Worked worked(ItemRow row, Optional<Object> value) {
        return new Worked(row.item(), Optional.ofNullable(row.title), row.updatedAt, row.updatedBy,
                new Worked.Cursor(value.map(WorkRows::text), row.id));
    }

    private static String text(Object value) {
        return value instanceof State state ? state.word() : value.toString();
    }

    @Override
    public long count(String type, Filter filter) {
        var condition = Condition.of(filter, COLUMNS);
        var query = manager.createQuery("select count(i) from Item i where i.type = :type and " + condition.jpql(), Long.class)
                .setParameter("type", type);
        condition.values().forEach(query::setParameter);
        return query.getSingleResult();
    }

    @Override
    public List<Item> untitled(int limit) {
        return manager.createQuery("select i from Item i where i.title is null", ItemRow.class)
                .setHint("eclipselink.maintain-cache", "false").setMaxResults(limit).getResultStream().map(ItemRow::item).toList();
    }
}
