package org.kindred.kernel.report;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kindred.kernel.content.Severity;
import org.kindred.kernel.link.LinkRecords;
import org.kindred.kernel.link.LinkState;
import org.kindred.kernel.query.Filter;
import org.kindred.kernel.query.Operator;

/** Counts the content as it stands. */
public final class Census {

    private static final Map<Measure, Issue> ISSUES = Map.of(Measure.WORKS_RETRACTED, Issue.RETRACTED, Measure.WORKS_OF_CONCERN,
            Issue.EXPRESSION_OF_CONCERN, Measure.WORKS_CORRECTED, Issue.CORRECTED, Measure.WORKS_UNCHECKED, Issue.UNCHECKED,
            Measure.WORKS_UNCITED, Issue.UNCITED, Measure.TEXTS_CITING_DOUBTFUL, Issue.CITES_DOUBTFUL, Measure.TEXTS_WITHOUT_SOURCES,
            Issue.NO_SOURCES);

    private Census() {
    }

    /**
     * All figures of now.
     *
     * @param today the day on which they are taken
     */
    public static DailyFigures take(ReportRecords reports, LinkRecords links, LocalDate today) {
        var figures = new EnumMap<Measure, Long>(Measure.class);
        var items = reports.items();
        figures.put(Measure.ITEMS, items.count(Filter.EVERYTHING));
        Stream.of(ReviewStanding.values())
                .forEach(standing -> figures.put(Measure.valueOf("REVIEW_" + standing.name()), items.count(standing.on(today))));
        var states = links.states();
        Stream.of(LinkState.values())
                .forEach(state -> figures.put(Measure.valueOf("LINKS_" + state.name()), states.getOrDefault(state, 0L)));
        figures.put(Measure.READING_MEASURED, items.count(test("formula", Operator.EXISTS, "true")));
        figures.put(Measure.READING_HARD, items.count(test("aboveTarget", Operator.GT, "0")));
        figures.put(Measure.WORKS, items.count(test("retraction", Operator.EXISTS, "true")));
        ISSUES.forEach((measure, issue) -> figures.put(measure, items.count(test("issue", Operator.EQ, issue.word()))));
        var findings = reports.findings().counts(Filter.EVERYTHING, "severity");
        Stream.of(Severity.values()).forEach(
                severity -> figures.put(Measure.valueOf("FINDINGS_" + severity.name()), findings.getOrDefault(severity.word(), 0L)));
        return new DailyFigures(today, figures);
    }

    private static Filter test(String field, Operator operator, String value) {
        return new Filter.Test(field, operator, List.of(value));
    }
}
