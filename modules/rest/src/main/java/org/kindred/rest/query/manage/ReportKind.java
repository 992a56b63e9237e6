package org.kindred.rest.query.manage;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kindred.kernel.query.Filter;
import org.kindred.kernel.query.Operator;
import org.kindred.kernel.query.Sort;
import org.kindred.kernel.report.ReportFields;
import org.kindred.kernel.report.ReviewStanding;
import org.kindred.kernel.type.Field;
import org.kindred.kernel.type.FieldKind.Choice;
import org.kindred.kernel.type.FieldKind.Whole;

/** The reports whose rows are public texts, or what was found in them. */
public enum ReportKind {
    /** What is due to be reviewed again. */
    OVERDUE,
    /** How hard texts are to read. */
    READABILITY,
    /** What texts are founded on. */
    REFERENCES,
    /** What checks found. */
    FINDINGS;

    private static final List<Field> TODAY = List.of(
            Field.of("standing", new Choice(Stream.of(ReviewStanding.values()).map(ReviewStanding::word).toList()),
                    "How it stands with its next review: overdue, due-soon (in 30 days), fresh, or unscheduled, where none is due."),
            Field.of("daysOverdue", new Whole(), "How many days ago the review was due; below 0 where it is still to come."));

    /** Fields that have no order of their own. */
    private static final Set<String> UNSORTED = Set.of("topics", "standing", "issue");

    /** As in its address. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What its rows can be filtered by. */
    public List<Field> fields() {
        var own = switch (this) {
            case OVERDUE -> Stream.concat(TODAY.stream(), ReportFields.REVIEW.stream());
            case READABILITY -> ReportFields.READING.stream();
            case REFERENCES -> ReportFields.SOURCES.stream();
            case FINDINGS -> ReportFields.FINDING.stream();
        };
        return Stream.concat(ReportFields.TEXT.stream(), own).toList();
    }

    /** What they can be sorted by. */
    List<Field> sortable() {
        return fields().stream().filter(field -> !UNSORTED.contains(field.name())).toList();
    }

    /** Who asks by one of these has said which rows they want. */
    Set<String> chosen() {
        return switch (this) {
            case OVERDUE -> Set.of("standing", "daysOverdue", "nextReview");
            case READABILITY -> Set.of("formula");
            case REFERENCES -> ReportFields.SOURCES.stream().map(Field::name).collect(Collectors.toSet());
            case FINDINGS -> Set.of();
        };
    }

    /** Which rows those get who have not. */
    Filter usual(LocalDate today) {
        return switch (this) {
            case OVERDUE -> ReviewStanding.OVERDUE.on(today);
            case READABILITY -> new Filter.Test("formula", Operator.EXISTS, List.of("true"));
            case REFERENCES -> new Filter.Test("issue", Operator.EXISTS, List.of("true"));
            case FINDINGS -> Filter.EVERYTHING;
        };
    }

    /** In which order they come where nothing is said. */
    List<Sort> order() {
        return Sort.all(switch (this) {
            case OVERDUE -> List.of("nextReview");
            case READABILITY -> List.of("-aboveTarget");
            case REFERENCES -> List.of("type", "slug");
            case FINDINGS -> List.of("-severity", "rule");
        });
    }
}
