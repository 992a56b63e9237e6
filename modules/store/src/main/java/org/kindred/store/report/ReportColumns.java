package org.kindred.store.report;

import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kindred.kernel.content.Severity;
import org.kindred.kernel.query.Filter.Test;
import org.kindred.kernel.query.Operator;
import org.kindred.kernel.report.Issue;
import org.kindred.store.condition.Condition;

/** What the fields of reports are in columns. */
final class ReportColumns implements Condition.Columns {

    private static final Map<String, String> EXPRESSIONS = Map.ofEntries(Map.entry("type", "a.type"), Map.entry("slug", "a.slug"),
            Map.entry("locale", "a.locale"), Map.entry("title", "a.title"), Map.entry("lastReviewed", "a.reviewed_on"),
            Map.entry("reviewedBy", "a.reviewed_by"), Map.entry("nextReview", "a.review_due"),
            Map.entry("changedSinceReview", "a.changed_since"), Map.entry("formula", "a.formula"), Map.entry("aboveTarget", "a.above"),
            Map.entry("confidence", "a.confidence"), Map.entry("works", "a.works"), Map.entry("doubtful", "a.doubtful"),
            Map.entry("design", "a.design"), Map.entry("retraction", "a.retraction"), Map.entry("severity", "f.severity"),
            Map.entry("rule", "f.rule"));

    /** A citation that is in no public text's list: texts embed what they cite. */
    static final String UNCITED = "(a.retraction is not null and not exists (select 1 from link l where l.target = a.type || '/' || a.slug))";

    @Override
    public String expression(String field) {
        var expression = EXPRESSIONS.get(field);
        if (expression == null) {
            throw new IllegalArgumentException("reports have no field " + field);
        }
        return expression;
    }

    @Override
    public Object value(String field, String text) {
        return switch (field) {
            case "severity" -> SeverityColumn.of(Severity.valueOf(text.toUpperCase(Locale.ROOT)));
            case "aboveTarget" -> whole(text) * Bars.TENTHS;
            case "works", "doubtful" -> whole(text);
            default -> text;
        };
    }

    /** No text comes near these numbers. */
    private static int whole(String text) {
        final int limit = 1_000_000;
        return Math.clamp(Long.parseLong(text), -limit, limit);
    }

    @Override
    public Condition.Kind holds(String field) {
        return switch (field) {
            case "aboveTarget", "works", "doubtful", "severity" -> Condition.Kind.NUMBER;
            default -> Condition.Kind.TEXT;
        };
    }

    @Override
    public String special(Test test, UnaryOperator<String> like) {
        return switch (test.field()) {
            case "topics" -> topics(test, like);
            case "issue" -> issues(test);
            default -> "";
        };
    }

    private static String topics(Test test, UnaryOperator<String> like) {
        if (test.operator() == Operator.EXISTS) {
            return "a.topics " + (isTrue(test) ? "<>" : "=") + " ''";
        }
        String beginning = test.operator() == Operator.PREFIX ? "" : "|";
        String any = test.values().stream().map(topic -> "%|" + Condition.escaped(topic) + beginning + "%")
                .map(pattern -> "a.topics like " + like.apply(pattern)).collect(Collectors.joining(" or ", "(", ")"));
        return test.operator() == Operator.NE ? "not " + any : any;
    }

    private static String issues(Test test) {
        var words = test.operator() == Operator.EXISTS ? Stream.of(Issue.values()).map(Issue::word).toList() : test.values();
        String any = Stream.of(Issue.values()).filter(issue -> words.contains(issue.word())).map(ReportColumns::condition)
                .collect(Collectors.joining(" or ", "(", ")"));
        boolean without = test.operator() == Operator.NE || (test.operator() == Operator.EXISTS && !isTrue(test));
        return without ? "not " + any : any;
    }

    private static boolean isTrue(Test test) {
        return test.values().getFirst().equals("true");
    }

    /** Never unknown, so that it can be denied. */
    private static String condition(Issue issue) {
        return switch (issue) {
            case RETRACTED, EXPRESSION_OF_CONCERN, CORRECTED, UNCHECKED -> "coalesce(a.retraction, '') = '" + issue.word() + "'";
            case UNCITED -> UNCITED;
            case CITES_DOUBTFUL -> "a.doubtful > 0";
            case NO_SOURCES -> "a.unsourced = 1";
        };
    }
}
