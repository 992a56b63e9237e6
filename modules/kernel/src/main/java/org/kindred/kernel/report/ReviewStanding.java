package org.kindred.kernel.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.kindred.kernel.query.Filter;
import org.kindred.kernel.query.Operator;

/** How a text stands with its next review. */
public enum ReviewStanding {
    /** It was due before today. */
    OVERDUE,
    /** It is due today or in the next thirty days. */
    DUE_SOON,
    /** It is due later. */
    FRESH,
    /** None is due: nobody approved it, or not until some day. */
    UNSCHEDULED;

    /** How many days ahead are soon. */
    public static final int SOON = 30;

    private static final String DUE = "nextReview";

    /** As written in filters and answers: {@code due-soon}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** By its word. */
    public static Optional<ReviewStanding> of(String word) {
        return Stream.of(values()).filter(standing -> standing.word().equals(word)).findFirst();
    }

    /** Of a text whose next review is due on a day. */
    public static ReviewStanding of(Optional<LocalDate> due, LocalDate today) {
        return due.map(day -> day.isBefore(today) ? OVERDUE : day.isAfter(today.plusDays(SOON)) ? FRESH : DUE_SOON).orElse(UNSCHEDULED);
    }

    /** The texts that stand like this on a day. */
    public Filter on(LocalDate today) {
        return switch (this) {
            case OVERDUE -> due(Operator.LT, today);
            case DUE_SOON -> new Filter.All(List.of(due(Operator.GTE, today), due(Operator.LTE, today.plusDays(SOON))));
            case FRESH -> due(Operator.GT, today.plusDays(SOON));
            case UNSCHEDULED -> new Filter.Test(DUE, Operator.EXISTS, List.of("false"));
        };
    }

    private static Filter due(Operator operator, LocalDate day) {
        return new Filter.Test(DUE, operator, List.of(day.toString()));
    }
}
