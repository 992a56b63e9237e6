package org.kindred.kernel.audit;

import java.util.List;
import java.util.OptionalLong;
import org.kindred.kernel.query.Filter;
import org.kindred.kernel.type.Field;
import org.kindred.kernel.type.FieldKind;

/**
 * Which entries are wanted.
 *
 * @param filter on {@link #FIELDS}
 * @param before only entries older than this one
 * @param size   how many at most
 */
public record AuditQuery(Filter filter, OptionalLong before, int size) {

    /** What entries can be filtered by. */
    public static final List<Field> FIELDS = List.of(
            Field.of("number", new FieldKind.Whole(), "Its place in the record, from 1."),
            Field.of("at", new FieldKind.Moment(), "When it was recorded."),
            Field.of("by", new FieldKind.Keyword(), "Who did it: the name of a token or a person."),
            Field.of("verb", new FieldKind.Keyword(), "What was done: item.published."),
            Field.of("subject", new FieldKind.Keyword(), "To what: article/peer-support-works/en."));
}
