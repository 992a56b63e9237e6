package org.kindred.store.audit;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kindred.kernel.query.Filter;
import org.kindred.kernel.query.Filter.Test;

/** A filter as a condition on rows. Names come from us, values go as parameters. */
final class AuditCondition {

    private final Map<String, Object> values = new LinkedHashMap<>();
    private final String jpql;

    private AuditCondition(Filter filter) {
        jpql = condition(filter);
    }

    static AuditCondition of(Filter filter) {
        return new AuditCondition(filter);
    }

    String jpql() {
        return jpql;
    }

    Map<String, Object> values() {
        return values;
    }

    private String condition(Filter filter) {
        return switch (filter) {
            case Filter.All(var filters) -> joined(filters, " and ", "1 = 1");
            case Filter.Any(var filters) -> joined(filters, " or ", "1 = 0");
            case Test test -> condition(test);
        };
    }

    private String joined(List<Filter> filters, String word, String ofNone) {
        return filters.isEmpty() ? ofNone : filters.stream().map(this::condition).collect(Collectors.joining(word, "(", ")"));
    }

    private String condition(Test test) {
        String column = column(test.field());
        return switch (test.operator()) {
            case EQ -> column + " = " + value(test, 0);
            case NE -> column + " <> " + value(test, 0);
            case LT -> column + " < " + value(test, 0);
            case LTE -> column + " <= " + value(test, 0);
            case GT -> column + " > " + value(test, 0);
            case GTE -> column + " >= " + value(test, 0);
            case IN -> java.util.stream.IntStream.range(0, test.values().size()).mapToObj(i -> value(test, i))
                    .collect(Collectors.joining(", ", column + " in (", ")"));
            case EXISTS -> test.values().getFirst().equals("true") ? "1 = 1" : "1 = 0"; // every entry has all of them
            case PREFIX -> beginning(test, column);
        };
    }

    private static String column(String field) {
        return switch (field) {
            case "number", "at", "by", "verb", "subject" -> "a." + field;
            default -> throw new IllegalArgumentException("entries have no field " + field);
        };
    }

    private String value(Test test, int index) {
        String text = test.values().get(index);
        return parameter(switch (test.field()) {
            case "number" -> Long.valueOf(text);
            case "at" -> Instant.parse(text);
            default -> text;
        });
    }

    /** Moments and numbers begin with nothing: they are compared as the texts that the API shows. */
    private String beginning(Test test, String column) {
        String text = switch (test.field()) {
            case "number", "at" -> "cast(" + column + " as string)";
            default -> column;
        };
        return text + " like " + parameter(test.values().getFirst().replaceAll("[!%_]", "!$0") + "%") + " escape '!'";
    }

    private String parameter(Object value) {
        String name = "v" + values.size();
        values.put(name, value);
        return ":" + name;
    }
}
