package org.kindred.store.report;

import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.query.Filter;
import org.kindred.kernel.query.Sort;
import org.kindred.kernel.report.FoundIn;
import org.kindred.kernel.report.Reported;
import org.kindred.kernel.value.Written.Place;

/** What checks found in public texts. */
final class ReportedFindings implements Reported<FoundIn> {

    private static final String COLUMNS = "a.type, a.slug, a.locale, a.title, f.severity, f.rule, f.line, f.col, f.message";

    private final Statement statement;

    ReportedFindings(EntityManager manager) {
        this.statement = new Statement(manager, "appraisal_finding f join appraisal a on a.item_id = f.item_id");
    }

    @Override
    public List<FoundIn> page(Filter filter, List<Sort> order, int skip, int size) {
        return statement.rows(COLUMNS, filter, Statement.part(order, "a.type, a.slug, a.locale, f.number", skip, size)).stream()
                .map(ReportedFindings::found).toList();
    }

    private static FoundIn found(Object[] row) {
        int column = 0;
        var ref = new ItemRef(text(row, column++), text(row, column++), text(row, column++));
        String title = text(row, column++);
        var severity = SeverityColumn.read(number(row, column++));
        String rule = text(row, column++);
        var place = new Place(number(row, column++), number(row, column++));
        return new FoundIn(ref, title, new Finding(severity, rule, "", place, text(row, column), ""));
    }

    private static String text(Object[] row, int column) {
        return row[column].toString();
    }

    private static int number(Object[] row, int column) {
        return ((Number) row[column]).intValue();
    }

    @Override
    public long count(Filter filter) {
        return statement.count(filter);
    }

    @Override
    public Map<String, Long> counts(Filter filter, String field) {
        var counts = ReportedItems.counted(statement, filter, field);
        if (!field.equals("severity")) {
            return counts;
        }
        var severities = new LinkedHashMap<String, Long>();
        counts.forEach((number, count) -> severities.put(SeverityColumn.read(Integer.parseInt(number)).word(), count));
        return severities;
    }
}
