package org.kindred.store.asset;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kindred.kernel.asset.AssetQuery;
import org.kindred.kernel.query.Filter;
import org.kindred.kernel.query.Filter.Test;
import org.kindred.kernel.query.Operator;
import org.kindred.store.condition.Condition;

/** What assets can be told apart by. */
final class AssetCondition implements Condition.Columns {

    /** Has an alternative text in some language. */
    private static final String TOLD = "told";

    static Condition of(Filter filter) {
        return Condition.of(inColumns(filter), new AssetCondition());
    }

    /** What is described is decorative or has a text. */
    private static Filter inColumns(Filter filter) {
        return switch (filter) {
            case Filter.All(var filters) -> new Filter.All(filters.stream().map(AssetCondition::inColumns).toList());
            case Filter.Any(var filters) -> new Filter.Any(filters.stream().map(AssetCondition::inColumns).toList());
            case Test test when test.field().equals(AssetQuery.DESCRIBED) && test.operator() != Operator.EXISTS -> described(test);
            case Test test -> test;
        };
    }

    private static Filter described(Test test) {
        boolean wanted = test.values().contains("true") != (test.operator() == Operator.NE);
        boolean both = test.values().contains("true") && test.values().contains("false");
        var either = List.<Filter>of(new Test("decorative", Operator.EQ, List.of(Boolean.toString(wanted))),
                new Test(TOLD, Operator.EQ, List.of(Boolean.toString(wanted))));
        return both ? new Filter.All(List.of()) : wanted ? new Filter.Any(either) : new Filter.All(either);
    }

    @Override
    public String expression(String field) {
        return switch (field) {
            case AssetQuery.DESCRIBED -> "a.decorative";
            case "name", "decorative", "changedAt", "changedBy" -> "a." + field;
            case "credit", "license" -> "nullif(a." + field + ", '')";
            case "mediaType", "size" -> "c." + field;
            case "width", "height" -> "nullif(c." + field + ", 0)";
            default -> throw new IllegalArgumentException("assets have no field " + field);
        };
    }

    @Override
    public Object value(String field, String text) {
        return switch (field) {
            case "size" -> Long.valueOf(text);
            case "width", "height" -> Math.clamp(Long.parseLong(text), Integer.MIN_VALUE, Integer.MAX_VALUE); // none is so wide
            case "decorative", AssetQuery.DESCRIBED -> Boolean.parseBoolean(text) ? 1 : 0;
            case "changedAt" -> Instant.parse(text);
            default -> text;
        };
    }

    /** A text in whatever language. */
    @Override
    public String special(Test test, UnaryOperator<String> like) {
        return switch (test.field()) {
            case AssetQuery.WORDS -> Stream.of(test.values().getFirst().toLowerCase(Locale.ROOT).strip().split("\\s+"))
                    .map(word -> "%" + Condition.escaped(word) + "%")
                    .map(pattern -> "(lower(a.name) like " + like.apply(pattern) + " or "
                            + text("lower(t.text) like " + like.apply(pattern)) + ")")
                    .collect(Collectors.joining(" and ", "(", ")"));
            case TOLD -> (test.values().getFirst().equals("true") ? "" : "not ") + text("t.kind = 'alt'");
            default -> "";
        };
    }

    private static String text(String condition) {
        return "exists (select t.asset from AssetText t where t.asset = a.name and " + condition + ")";
    }

    @Override
    public Condition.Kind holds(String field) {
        return switch (field) {
            case "size", "width", "height", "decorative", AssetQuery.DESCRIBED -> Condition.Kind.NUMBER;
            case "changedAt" -> Condition.Kind.MOMENT;
            default -> Condition.Kind.TEXT;
        };
    }
}
