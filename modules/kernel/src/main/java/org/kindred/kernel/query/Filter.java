package org.kindred.kernel.query;

import java.util.List;

/** A condition on items. */
public sealed interface Filter {

    /** Every item. */
    Filter EVERYTHING = new All(List.of());

    /** All of these. */
    record All(List<Filter> filters) implements Filter {
        public All {
            filters = List.copyOf(filters);
        }
    }

    /** At least one of these. */
    record Any(List<Filter> filters) implements Filter {
        public Any {
            filters = List.copyOf(filters);
        }
    }

    /**
     * A test of one field.
     *
     * @param field    a dotted path of a delivered field of at least one of the types asked for
     * @param operator how to compare
     * @param values   one value, several for {@code in}; valid for the field's kind, in canonical form (moments as
     *                 {@code 2026-01-05T09:00:00Z}, flags as {@code true})
     */
    record Test(String field, Operator operator, List<String> values) implements Filter {
        public Test {
            values = List.copyOf(values);
        }
    }
}
