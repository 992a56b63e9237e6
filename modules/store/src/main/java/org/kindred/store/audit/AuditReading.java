package org.kindred.store.audit;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kindred.kernel.audit.AuditEntry;
import org.kindred.kernel.audit.AuditHead;
import org.kindred.kernel.audit.AuditQuery;
import org.kindred.kernel.audit.AuditTrail;

/** Reads the record. */
public class AuditReading implements AuditTrail {

    private final EntityManager manager;

    /** @param manager of the session's transaction */
    public AuditReading(EntityManager manager) {
        this.manager = manager;
    }

    @Override
    public List<AuditEntry> entries(AuditQuery asked) {
        var conditions = new ArrayList<String>(List.of("a.number > 0"));
        var values = new LinkedHashMap<String, Object>();
        asked.by().ifPresent(by -> condition(conditions, values, "a.by = :by", "by", by));
        asked.verb().ifPresent(verb -> text(conditions, values, "verb", verb, verb.endsWith(".")));
        asked.subject().ifPresent(subject -> text(conditions, values, "subject", subject, subject.endsWith("/")));
        asked.from().ifPresent(from -> condition(conditions, values, "a.at >= :from", "from", from));
        asked.until().ifPresent(until -> condition(conditions, values, "a.at < :until", "until", until));
        asked.before().ifPresent(before -> condition(conditions, values, "a.number < :before", "before", before));
        return rows("where " + String.join(" and ", conditions) + " order by a.number desc", values, asked.size());
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

    private static void text(List<String> conditions, Map<String, Object> values, String field, String value, boolean isBeginning) {
        String condition = isBeginning ? "a.%s like :%s escape '!'" : "a.%s = :%s";
        String sought = isBeginning ? value.replaceAll("[!%_]", "!$0") + "%" : value;
        condition(conditions, values, condition.formatted(field, field), field, sought);
    }

    private static void condition(List<String> conditions, Map<String, Object> values, String condition, String name, Object value) {
        conditions.add(condition);
        values.put(name, value);
    }
}
