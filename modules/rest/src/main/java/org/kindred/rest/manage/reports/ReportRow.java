package org.kindred.rest.manage.reports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.kindred.kernel.check.ReadingScore;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.report.Appraisal;
import org.kindred.kernel.report.Appraised;
import org.kindred.kernel.report.FoundIn;
import org.kindred.kernel.report.Issue;
import org.kindred.kernel.report.ReviewStanding;
import org.kindred.kernel.value.Value;

/** A row of a report as JSON. */
final class ReportRow {

    private ReportRow() {
    }

    static Value overdue(Appraised row, LocalDate today) {
        var review = row.appraisal().review();
        return text(row.appraisal()).put("standing", ReviewStanding.of(review.due(), today).word())
                .put("nextReview", day(review.due()))
                .put("daysOverdue", review.due().<Value>map(due -> Value.of(ChronoUnit.DAYS.between(due, today))).orElse(Value.NOTHING))
                .put("lastReviewed", day(review.on())).put("reviewedBy", Value.ofText(review.by()))
                .put("changedSinceReview", review.changed().<Value>map(Value::of).orElse(Value.NOTHING)).build();
    }

    static Value readability(Appraised row) {
        var told = text(row.appraisal());
        row.appraisal().reading().ifPresent(score -> reading(score, told));
        return told.build();
    }

    private static void reading(ReadingScore score, Value.GroupBuilder told) {
        told.put("formula", score.formula()).put("value", tenths(score.value())).put("target", tenths(score.target()))
                .put("aboveTarget", tenths(score.above())).put("sentences", score.sentences())
                .put("confidence", score.sure() ? "normal" : "low");
    }

    static Value references(Appraised row, List<ItemRef> users) {
        var sources = row.appraisal().sources();
        var told = text(row.appraisal()).put("issues", Value.texts(row.issues().stream().sorted().map(Issue::word).toList()));
        if (sources.retraction().isPresent()) {
            return told.put("retraction", Value.ofText(sources.retraction())).put("checked", day(sources.checked()))
                    .put("design", Value.ofText(sources.design())).put("citedBy", users(row.users(), users)).build();
        }
        return told.put("works", sources.works()).put("doubtful", sources.doubtful()).put("designs", Value.texts(sources.designs()))
                .build();
    }

    static Value finding(FoundIn found) {
        var finding = found.finding();
        return ref(found.ref()).put("title", found.title()).put("severity", finding.severity().word()).put("rule", finding.rule())
                .put("line", finding.place().line()).put("column", finding.place().column()).put("message", finding.message()).build();
    }

    /** How many texts there are, and the first of them. */
    static Value users(long total, List<ItemRef> first) {
        return Value.group().put("total", total).put("items", Value.list(first, user -> ref(user).build())).build();
    }

    private static Value.GroupBuilder text(Appraisal appraisal) {
        return ref(appraisal.ref()).put("title", appraisal.title()).put("topics", Value.texts(appraisal.topics()));
    }

    private static Value.GroupBuilder ref(ItemRef ref) {
        return Value.group().put("type", ref.type()).put("slug", ref.slug()).put("locale", ref.locale());
    }

    private static Value day(Optional<LocalDate> day) {
        return Value.ofText(day.map(LocalDate::toString));
    }

    private static Value tenths(double number) {
        return new Value.Number(BigDecimal.valueOf(number).setScale(1, RoundingMode.HALF_UP));
    }
}
