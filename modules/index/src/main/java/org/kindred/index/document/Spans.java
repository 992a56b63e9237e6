package org.kindred.index.document;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.search.Query;
import org.kindred.kernel.query.Operator;
import org.kindred.kernel.value.NumberSpan;
import org.kindred.kernel.value.Value;

/**
 * Compares the numbers between two fields of an item: it is found where one of them is meant. An item without either field has all numbers. Most
 * items meet most spans: so the bounds are looked up for those that other filters leave, and no set of all that meet a span is ever made.
 */
record Spans(String path) {

    /** The fields of a document that say so; the bounds of an item that has them the wrong way round bound nothing. */
    static List<NumericDocValuesField> fields(String path, OptionalLong from, OptionalLong to) {
        long least = from.orElse(Long.MIN_VALUE);
        long greatest = to.orElse(Long.MAX_VALUE);
        boolean ordered = least <= greatest;
        return List.of(new NumericDocValuesField(Names.least(path), ordered ? least : Long.MIN_VALUE),
                new NumericDocValuesField(Names.greatest(path), ordered ? greatest : Long.MAX_VALUE));
    }

    /** A bound, as a card has it. */
    static OptionalLong bound(Value value) {
        return value instanceof Value.Number(var number) ? OptionalLong.of(number.longValue()) : OptionalLong.empty();
    }

    /** The items that stand so to any of some spans; empty for an operator that compares none. */
    Optional<Query> of(Operator operator, List<String> values) {
        return switch (operator) {
            case EQ, IN, LT, LTE, GT, GTE -> Optional.of(any(operator, values));
            case NE -> Optional.of(Filters.not(any(Operator.EQ, values)));
            case EXISTS, PREFIX -> Optional.empty();
        };
    }

    private Query any(Operator operator, List<String> values) {
        return Filters.any(values.stream().map(value -> compared(operator, value)).toList());
    }

    private Query compared(Operator operator, String value) {
        return NumberSpan.parse(value).map(span -> switch (operator) {
            case LT -> meets(Long.MIN_VALUE, span.first() - 1);
            case LTE -> meets(Long.MIN_VALUE, span.last());
            case GT -> meets(span.last() + 1, Long.MAX_VALUE);
            case GTE -> meets(span.first(), Long.MAX_VALUE);
            default -> meets(span.first(), span.last());
        }).orElse(Filters.NONE);
    }

    private Query meets(long from, long to) {
        return Filters.all(List.of(NumericDocValuesField.newSlowRangeQuery(Names.least(path), Long.MIN_VALUE, to),
                NumericDocValuesField.newSlowRangeQuery(Names.greatest(path), from, Long.MAX_VALUE)));
    }
}
