package org.kindred.kernel.query;

/**
 * One key of an order; items without a value come last either way.
 *
 * @param field      a dotted path, or {@code score} in a search
 * @param descending greatest first
 */
public record Sort(String field, boolean descending) {
}
