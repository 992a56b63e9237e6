package org.kindred.rest.query.manage;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.kindred.kernel.problem.InvalidRequest;
import org.kindred.kernel.query.Filter;
import org.kindred.kernel.query.Filter.Test;
import org.kindred.kernel.query.Operator;
import org.kindred.kernel.query.Sort;
import org.kindred.kernel.report.ReviewStanding;

/**
 * Turns what is asked of reviews as of today into tests of the day on which they are due, as that is what is stored; and refuses comparisons
 * that make no sense of what a report tells: issues and standings have no order, and severities no beginning. What is filed under a topic is
 * filed under those above it too.
 *
 * @param below the slugs of a topic and of those that stand under it
 */
record ReviewTests(LocalDate today, Function<String, Set<String>> below) {

    private static final String DUE = "nextReview";
    private static final String DAYS = "daysOverdue";
    private static final String STANDING = "standing";
    private static final String ISSUE = "issue";
    private static final String TOPICS = "topics";
    private static final Set<Operator> OF_WORDS = Set.of(Operator.EQ, Operator.NE, Operator.IN, Operator.EXISTS);

    /** The same filter on what is stored. */
    Filter stored(Filter filter) {
        return switch (filter) {
            case Filter.All(var filters) -> new Filter.All(filters.stream().map(this::stored).toList());
            case Filter.Any(var filters) -> new Filter.Any(filters.stream().map(this::stored).toList());
            case Test test when test.field().equals(DAYS) -> days(test);
            case Test test when test.field().equals(STANDING) -> standing(test);
            case Test test when test.field().equals(TOPICS) -> topics(test);
            case Test test when test.field().equals(ISSUE) && !OF_WORDS.contains(test.operator()) -> throw cannot(test);
            case Test test when test.field().equals("severity") && test.operator() == Operator.PREFIX -> throw cannot(test);
            case Test test -> test;
        };
    }

    /** The same key on what is stored: what is due first is overdue longest. */
    static Sort stored(Sort key) {
        return key.field().equals(DAYS) ? new Sort(DUE, !key.descending()) : key;
    }

    private Test topics(Test test) {
        boolean compares = test.operator() == Operator.EQ || test.operator() == Operator.NE || test.operator() == Operator.IN;
        return compares ? new Test(TOPICS, test.operator(), test.values().stream().flatMap(topic -> below.apply(topic).stream()).distinct()
                .sorted().toList()) : test;
    }

    private Filter days(Test test) {
        return switch (test.operator()) {
            case EXISTS -> new Test(DUE, Operator.EXISTS, test.values());
            case LT -> due(test, Operator.GT);
            case LTE -> due(test, Operator.GTE);
            case GT -> due(test, Operator.LT);
            case GTE -> due(test, Operator.LTE);
            case EQ, NE, IN -> due(test, test.operator());
            case PREFIX -> throw cannot(test);
        };
    }

    private Filter due(Test test, Operator operator) {
        final long farthest = 1_000_000;
        return new Test(DUE, operator, test.values().stream()
                .map(days -> today.minusDays(Math.clamp(Long.parseLong(days), -farthest, farthest)).toString()).toList());
    }

    private Filter standing(Test test) {
        var all = Stream.of(ReviewStanding.values());
        return switch (test.operator()) {
            case EQ, IN -> any(all.filter(standing -> test.values().contains(standing.word())));
            case NE -> any(all.filter(standing -> !test.values().contains(standing.word())));
            case EXISTS -> any(all.filter(standing -> test.values().contains("true")));
            case LT, LTE, GT, GTE, PREFIX -> throw cannot(test);
        };
    }

    private Filter any(Stream<ReviewStanding> standings) {
        return new Filter.Any(standings.map(standing -> standing.on(today)).toList());
    }

    private static InvalidRequest cannot(Test test) {
        var words = Stream.of(Operator.values()).filter(operator -> operator != Operator.PREFIX)
                .filter(operator -> OF_WORDS.contains(operator) || !Set.of(STANDING, ISSUE).contains(test.field()))
                .map(Operator::word).toList();
        return InvalidRequest.parameter("unknown-operator", "filter[" + test.field() + "]",
                "it is compared by " + String.join(", ", words) + ", not by " + test.operator().word());
    }
}
