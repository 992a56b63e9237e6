package org.kindred.store.condition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kindred.kernel.query.Filter;
import org.kindred.kernel.query.Filter.Test;

/** A filter as a condition of JPQL. Names come from us, values go as parameters. What is missing fulfils only {@code ne} and {@code exists=false}. */
public final class Condition {

    private final Columns columns;
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final String jpql;

    private Condition(Filter filter, Columns columns) {
        this.columns = columns;
        this.jpql = condition(filter);
    }

    /** What the fields of a filter are in rows. */
    public interface Columns {

        /** The expression that stands for a field. */
        String expression(String field);

        /** A value of a field as it is compared there. */
        Object value(String field, String text);

        /** What its column holds. */
        Kind holds(String field);

        /** A test that is no comparison of a column, said with parameters that the function makes; {@code ""} for any other. */
        default String special(Test test, java.util.function.UnaryOperator<String> like) {
            return "";
        }
    }

    /** What columns hold. */
    public enum Kind {
        /** Characters. */
        TEXT,
        /** Whole numbers. */
        NUMBER,
        /** Timestamps. */
        MOMENT
    }

    /** The condition that a filter is on rows with these columns. */
    public static Condition of(Filter filter, Columns columns) {
        return new Condition(filter, columns);
    }

    /** As text, to stand behind {@code where}. */
    public String jpql() {
        return jpql;
    }

    /** The parameters in it. */
    public Map<String, Object> values() {
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
        String special = columns.special(test, pattern -> parameter(pattern) + " escape '!'");
        return special.isEmpty() ? comparison(test, columns.expression(test.field())) : special;
    }

    private String comparison(Test test, String column) {
        return switch (test.operator()) {
            case EQ -> column + " = " + value(test, 0);
            case NE -> "(" + column + " <> " + value(test, 0) + " or " + column + " is null)";
            case LT -> column + " < " + value(test, 0);
            case LTE -> column + " <= " + value(test, 0);
            case GT -> column + " > " + value(test, 0);
            case GTE -> column + " >= " + value(test, 0);
            case IN -> IntStream.range(0, test.values().size()).mapToObj(i -> value(test, i))
                    .collect(Collectors.joining(", ", column + " in (", ")"));
            case EXISTS -> column + (test.values().getFirst().equals("true") ? " is not null" : " is null");
            case PREFIX -> beginning(test, column);
        };
    }

    private String value(Test test, int index) {
        return parameter(columns.value(test.field(), test.values().get(index)));
    }

    /** Moments and numbers are compared as the texts that the API shows. */
    private String beginning(Test test, String column) {
        String text = test.values().getFirst();
        return switch (columns.holds(test.field())) {
            case TEXT -> like(column, text);
            case NUMBER -> like("cast(" + column + " as varchar)", text);
            case MOMENT -> Beginning.of(text)
                    .map(moments -> "(" + column + " >= " + parameter(moments.from().toInstant()) + " and " + column + " < "
                            + parameter(moments.until().toInstant()) + ")")
                    .orElse("1 = 0");
        };
    }

    private String like(String text, String beginning) {
        return text + " like " + parameter(escaped(beginning) + "%") + " escape '!'";
    }

    /** A text to stand in a pattern as it is. */
    public static String escaped(String text) {
        return text.replaceAll("[!%_]", "!$0");
    }

    private String parameter(Object value) {
        String name = "v" + values.size();
        values.put(name, value);
        return ":" + name;
    }
}
