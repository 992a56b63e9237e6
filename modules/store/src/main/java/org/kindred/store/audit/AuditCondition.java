package org.kindred.store.audit;

import java.time.Instant;
import org.kindred.kernel.query.Filter;
import org.kindred.store.condition.Condition;

/** What entries can be told apart by. */
final class AuditCondition implements Condition.Columns {

    static Condition of(Filter filter) {
        return Condition.of(filter, new AuditCondition());
    }

    @Override
    public String expression(String field) {
        return switch (field) {
            case "number", "at", "by", "verb", "subject" -> "a." + field;
            default -> throw new IllegalArgumentException("entries have no field " + field);
        };
    }

    @Override
    public Object value(String field, String text) {
        return switch (field) {
            case "number" -> Long.valueOf(text);
            case "at" -> Instant.parse(text);
            default -> text;
        };
    }

    @Override
    public Condition.Kind holds(String field) {
        return switch (field) {
            case "number" -> Condition.Kind.NUMBER;
            case "at" -> Condition.Kind.MOMENT;
            default -> Condition.Kind.TEXT;
        };
    }
}
