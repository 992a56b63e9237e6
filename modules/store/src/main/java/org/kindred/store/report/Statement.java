package org.kindred.store.report;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kindred.kernel.query.Filter;
import org.kindred.kernel.query.Sort;
import org.kindred.store.condition.Condition;

/** A question about the rows of a report, in SQL: one that groups is not bound by EclipseLink otherwise. Names come from us, values go as parameters. */
final class Statement {

    private static final ReportColumns COLUMNS = new ReportColumns();
    private static final Pattern NAMED = Pattern.compile(":(v\\d+)");

    private final EntityManager manager;
    private final String from;

    /** @param from the tables */
    Statement(EntityManager manager, String from) {
        this.manager = manager;
        this.from = from;
    }

    /** Rows of more than one column. */
    List<Object[]> rows(String columns, Filter filter, String behind) {
        return ask("select " + columns + " from " + from, filter, behind).stream().map(Object[].class::cast).toList();
    }

    long count(Filter filter) {
        return ((Number) ask("select count(*) from " + from, filter, "").getFirst()).longValue();
    }

    private List<?> ask(String select, Filter filter, String behind) {
        var condition = Condition.of(filter, COLUMNS);
        var values = new ArrayList<Object>();
        String where = NAMED.matcher(condition.jpql()).replaceAll(name -> {
            values.add(condition.values().get(name.group(1)));
            return "?" + values.size();
        });
        var query = manager.createNativeQuery(select + " where " + where + behind);
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        return query.getResultList();
    }

    /** The column of a field. */
    static String column(String field) {
        return COLUMNS.expression(field);
    }

    /** An order, what has no value last, and the part of it that is wanted. */
    static String part(List<Sort> order, String last, int skip, int size) {
        String keys = order.stream().map(key -> key(column(key.field()), key.descending())).collect(Collectors.joining());
        return " order by " + keys + last + " limit " + size + " offset " + skip;
    }

    private static String key(String column, boolean descending) {
        return "case when " + column + " is null then 1 else 0 end, " + column + (descending ? " desc, " : ", ");
    }
}
