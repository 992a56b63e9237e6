package org.kindred.kernel.query;

import java.util.List;

/**
 * One key of an order; items without a value come last either way.
 *
 * @param field      a dotted path, or {@code score} in a search
 * @param descending greatest first
 */
public record Sort(String field, boolean descending) {

    /** A key as it is written: with a minus before it, the greatest comes first. */
    public static Sort of(String key) {
        return key.startsWith("-") ? new Sort(key.substring(1), true) : new Sort(key, false);
    }

    /** An order as it is written. */
    public static List<Sort> all(List<String> keys) {
        return keys.stream().map(Sort::of).toList();
    }

    /** The key as it is written. */
    public String key() {
        return (descending ? "-" : "") + field;
    }
}
