package org.kindred.kernel.report;

import java.util.List;
import java.util.Map;
import org.kindred.kernel.query.Filter;
import org.kindred.kernel.query.Sort;

/**
 * Rows that a report is made of, of what is public. Filters and orders are on {@link ReportFields}; what a field does not have fulfils only
 * {@code ne} and {@code exists=false}, and comes last.
 *
 * @param <T> a row
 */
public interface Reported<T> {

    /** A part of those that fulfil a filter. */
    List<T> page(Filter filter, List<Sort> order, int skip, int size);

    /** How many fulfil a filter. */
    long count(Filter filter);

    /** How many of those have each value of a field that has one value at most, in the order of the values; those without are left out. */
    Map<String, Long> counts(Filter filter, String field);
}
