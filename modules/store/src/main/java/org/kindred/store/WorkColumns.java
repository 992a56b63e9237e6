package org.kindred.store;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kindred.kernel.content.State;
import org.kindred.kernel.query.Filter.Test;
import org.kindred.kernel.store.WorkQuery;
import org.kindred.store.condition.Condition;

/** What the fields of lists of work are in the rows of items. */
final class WorkColumns implements Condition.Columns {

    private static final Map<String, String> EXPRESSIONS = Map.ofEntries(Map.entry("slug", "i.slug"),
            Map.entry("locale", "i.locale"), Map.entry("title", "i.title"), Map.entry("state", "i.state"),
            Map.entry("updatedAt", "i.updatedAt"), Map.entry("updatedBy", "i.updatedBy"), Map.entry("revision", "i.revision"),
            Map.entry("publishedRevision", "nullif(i.publicRevision, 0)"), Map.entry("publishAt", "i.publishAt"),
            Map.entry("expireAt", "i.expireAt"), Map.entry("firstPublishedAt", "i.firstPublished"), Map.entry("file", "i.filePath"));

    @Override
    public String expression(String field) {
        var expression = EXPRESSIONS.get(field);
        if (expression == null) {
            throw new IllegalArgumentException("items have no field " + field);
        }
        return expression;
    }

    @Override
    public Object value(String field, String text) {
        if (field.equals("state")) {
            return Stream.of(State.values()).filter(state -> state.word().equals(text)).findFirst().orElseThrow();
        }
        return switch (holds(field)) {
            case TEXT -> text;
            case NUMBER -> Math.clamp(Long.parseLong(text), Integer.MIN_VALUE, Integer.MAX_VALUE); // no item has so many revisions
            case MOMENT -> Instant.parse(text);
        };
    }

    @Override
    public Condition.Kind holds(String field) {
        return switch (field) {
            case "updatedAt", "publishAt", "expireAt", "firstPublishedAt" -> Condition.Kind.MOMENT;
            case "revision", "publishedRevision" -> Condition.Kind.NUMBER;
            default -> Condition.Kind.TEXT;
        };
    }

    @Override
    public String special(Test test, UnaryOperator<String> like) {
        return test.field().equals(WorkQuery.WORDS)
                ? Stream.of(test.values().getFirst().toLowerCase(Locale.ROOT).strip().split("\\s+"))
                        .map(word -> "%" + Condition.escaped(word) + "%")
                        .map(pattern -> "(lower(i.title) like " + like.apply(pattern) + " or i.slug like " + like.apply(pattern) + ")")
                        .collect(Collectors.joining(" and ", "(", ")"))
                : "";
    }
}
