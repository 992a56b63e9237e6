package org.kindred.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kindred.kernel.link.LinkQuery;
import org.kindred.kernel.link.LinkState;
import org.kindred.kernel.link.WebLink;
import org.kindred.kernel.query.Filter;
import org.kindred.kernel.query.Operator;
import org.kindred.kernel.query.Sort;
import org.kindred.kernel.report.Appraised;
import org.kindred.kernel.report.Census;
import org.kindred.kernel.report.DailyFigures;
import org.kindred.kernel.report.FoundIn;
import org.kindred.kernel.report.Issue;
import org.kindred.kernel.report.ReviewStanding;
import org.kindred.kernel.store.ReadSession;

/**
 * What a board is told.
 *
 * @param now      how the content stands
 * @param days     how it stood, oldest first, of a year at most
 * @param overdue  the texts that are overdue longest
 * @param dead     links that lead nowhere
 * @param hard     the texts that are hardest to read
 * @param doubtful citations that were retracted or are doubted, and texts that lean on such
 * @param unsafe   findings that matter most
 * @param rules    how often each rule was not kept, the most frequent first
 */
record Board(DailyFigures now, List<DailyFigures> days, List<Appraised> overdue, List<WebLink> dead, List<Appraised> hard,
        List<Appraised> doubtful, List<FoundIn> unsafe, List<Map.Entry<String, Long>> rules) {

    /** How many of a kind are named; the figures tell of all. */
    static final int NAMED = 20;

    static Board read(ReadSession session, LocalDate today, Instant moment) {
        var reports = session.reports();
        var items = reports.items();
        var rules = reports.findings().counts(Filter.EVERYTHING, "rule").entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed()).limit(NAMED).toList();
        return new Board(Census.take(session.reports(), session.links(), today), reports.days(today.minusYears(1), today),
                items.page(ReviewStanding.OVERDUE.on(today), Sort.all(List.of("nextReview")), 0, NAMED),
                session.links().page(deadLinks(), moment),
                items.page(test("aboveTarget", Operator.GT, "0"), Sort.all(List.of("-aboveTarget")), 0, NAMED),
                items.page(test("issue", Operator.IN, Issue.RETRACTED.word(), Issue.EXPRESSION_OF_CONCERN.word(),
                        Issue.CITES_DOUBTFUL.word()), List.of(), 0, NAMED),
                reports.findings().page(test("severity", Operator.GTE, "warning"), Sort.all(List.of("-severity", "rule")), 0, NAMED),
                rules);
    }

    private static LinkQuery deadLinks() {
        return new LinkQuery(Optional.of(LinkState.DEAD), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 0, NAMED);
    }

    private static Filter test(String field, Operator operator, String... values) {
        return new Filter.Test(field, operator, List.of(values));
    }
}
