package org.kindred.rest.manage.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kindred.kernel.citation.RetractionStatus;
import org.kindred.kernel.content.Severity;
import org.kindred.kernel.query.Filter;
import org.kindred.kernel.query.Operator;
import org.kindred.kernel.report.Issue;
import org.kindred.kernel.report.Reported;
import org.kindred.kernel.report.ReviewStanding;
import org.kindred.kernel.value.Value;
import org.kindred.rest.query.manage.ReportQuery;

/** What {@code meta} says of all rows that fulfil a filter, on whatever page. */
final class ReportSummary {

    private ReportSummary() {
    }

    static Value.Group reviews(Reported<?> rows, ReportQuery query, LocalDate today) {
        var standings = Value.group();
        Stream.of(ReviewStanding.values())
                .forEach(standing -> standings.put(standing.word(), rows.count(both(query.asked(), standing.on(today)))));
        return Value.group().put("standings", standings.build()).putAll(common(rows, query.filter())).build();
    }

    static Value.Group reading(Reported<?> rows, Filter filter) {
        return Value.group().put("hard", rows.count(both(filter, new Filter.Test("aboveTarget", Operator.GT, List.of("0")))))
                .put("formulas", counted(rows.counts(filter, "formula"), List.of()))
                .put("confidence", counted(rows.counts(filter, "confidence"), List.of("low", "normal"))).putAll(common(rows, filter))
                .build();
    }

    static Value.Group sources(Reported<?> rows, Filter filter) {
        var issues = Value.group();
        Stream.of(Issue.values()).forEach(issue -> issues.put(issue.word(),
                rows.count(both(filter, new Filter.Test("issue", Operator.EQ, List.of(issue.word()))))));
        return Value.group().put("issues", issues.build())
                .put("retractions",
                        counted(rows.counts(filter, "retraction"),
                                Stream.of(RetractionStatus.values()).map(RetractionStatus::word).toList()))
                .put("designs", counted(rows.counts(filter, "design"), List.of())).putAll(common(rows, filter)).build();
    }

    static Value.Group findings(Reported<?> rows, Filter filter) {
        return Value.group()
                .put("severities", counted(rows.counts(filter, "severity"), Stream.of(Severity.values()).map(Severity::word).toList()))
                .put("rules", counted(rows.counts(filter, "rule"), List.of())).putAll(common(rows, filter)).build();
    }

    private static Value.Group common(Reported<?> rows, Filter filter) {
        return Value.group().put("types", counted(rows.counts(filter, "type"), List.of()))
                .put("locales", counted(rows.counts(filter, "locale"), List.of())).build();
    }

    /** @param always told of, if there is none too */
    private static Value counted(Map<String, Long> counts, List<String> always) {
        var told = Value.group();
        always.forEach(word -> told.put(word, 0));
        counts.forEach(told::put);
        return told.build();
    }

    private static Filter both(Filter one, Filter other) {
        return new Filter.All(List.of(one, other));
    }
}
