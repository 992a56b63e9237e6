package org.kindred.index.document;

import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.Query;
import org.kindred.kernel.query.Operator;
import org.kindred.kernel.value.PartialDate;

/**
 * Compares dates that are known as far as the year, the month or the day. Such a date counts from its first day; a period that a filter
 * names holds all that begin in it: 2010 holds October 2010, and what is up to 2010 is up to its end.
 */
record Periods(String path) {

    /** The dates that stand so to any of some periods; empty for an operator that compares no dates. */
    Optional<Query> of(Operator operator, List<String> values) {
        return switch (operator) {
            case EQ, IN -> Optional.of(Filters.any(values.stream().map(value -> compared(Operator.EQ, value)).toList()));
            case NE -> Optional.of(Filters.not(Filters.any(values.stream().map(value -> compared(Operator.EQ, value)).toList())));
            case LT, LTE, GT, GTE -> Optional.of(Filters.any(values.stream().map(value -> compared(operator, value)).toList()));
            case EXISTS, PREFIX -> Optional.empty();
        };
    }

    private Query compared(Operator operator, String value) {
        return PartialDate.parse(value).map(period -> {
            long first = period.first().toEpochDay();
            long last = period.last().toEpochDay();
            return switch (operator) {
                case LT -> range(Long.MIN_VALUE, first - 1);
                case LTE -> range(Long.MIN_VALUE, last);
                case GT -> range(last + 1, Long.MAX_VALUE);
                case GTE -> range(first, Long.MAX_VALUE);
                default -> range(first, last);
            };
        }).orElse(Filters.NONE);
    }

    private Query range(long from, long to) {
        return LongField.newRangeQuery(Names.number(path), from, to);
    }
}
