package org.kindred.store.audit;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kindred.kernel.audit.AuditEntry;
import org.kindred.kernel.audit.AuditHead;
import org.kindred.kernel.audit.AuditQuery;
import org.kindred.kernel.audit.AuditTrail;
import org.kindred.kernel.query.Filter;
import org.kindred.kernel.query.Filter.Test;
import org.kindred.kernel.query.Operator;

/** Reads the record. */
public class AuditReading implements AuditTrail {

    private final EntityManager manager;

    /** @param manager of the session's transaction */
    public AuditReading(EntityManager manager) {
        this.manager = manager;
    }

    @Override
    public List<AuditEntry> entries(AuditQuery asked) {
        var filters = new ArrayList<>(List.of(asked.filter()));
        asked.before().ifPresent(number -> filters.add(new Test("number", Operator.LT, List.of(Long.toString(number)))));
        var condition = AuditCondition.of(new Filter.All(filters));
        return rows("where " + condition.jpql() + " order by a.number desc", condition.values(), asked.size());
    }

    @Override
    public long count(Filter filter) {
        var condition = AuditCondition.of(filter);
        var query = manager.createQuery("select count(a) from Audit a where " + condition.jpql(), Long.class);
        condition.values().forEach(query::setParameter);
        return query.getSingleResult();
    }

    @Override
    public List<AuditEntry> after(long number, int limit) {
        return rows("where a.number > :after order by a.number", Map.of("after", number), limit);
    }

    @Override
    public AuditHead head() {
        return manager.createQuery("select h from AuditHead h", AuditHeadRow.class).getSingleResult().head();
    }

    private List<AuditEntry> rows(String wanted, Map<String, Object> values, int limit) {
        var query = manager.createQuery("select a from Audit a " + wanted, AuditRow.class).setHint("eclipselink.maintain-cache", "false")
                .setMaxResults(limit);
        values.forEach(query::setParameter);
        return query.getResultList().stream().map(AuditRow::entry).toList();
    }
}
