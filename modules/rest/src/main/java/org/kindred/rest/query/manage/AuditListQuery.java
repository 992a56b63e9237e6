package org.kindred.rest.query.manage;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.kindred.kernel.audit.AuditQuery;
import org.kindred.kernel.problem.InvalidRequest;
import org.kindred.kernel.query.Filter;
import org.kindred.kernel.query.Page;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.type.Field;
import org.kindred.rest.http.Parameters;
import org.kindred.rest.query.Faults;
import org.kindred.rest.query.FilterReader;
import org.kindred.rest.query.PageReader;
import org.kindred.rest.query.QueryParameter;
import org.kindred.rest.query.Spelling;

/**
 * What is asked of the record of who did what.
 *
 * @param query for the store
 */
public record AuditListQuery(AuditQuery query) {

    /** Its parameters. */
    public static final Set<QueryParameter> PARAMETERS = Set.copyOf(EnumSet.of(QueryParameter.FILTER, QueryParameter.PAGE));

    private static final String MARK = "a";

    /**
     * Reads what is asked.
     *
     * @throws InvalidRequest if that cannot be understood
     */
    public static AuditListQuery read(Parameters parameters, Site site) {
        var faults = new Faults();
        QueryParameter.check(parameters, PARAMETERS, faults);
        var filter = new FilterReader(AuditListQuery::field, site).read(parameters.all(), faults);
        var page = faults.read(() -> PageReader.read(parameters));
        var before = page.flatMap(asked -> faults.read(() -> before(asked))).orElse(OptionalLong.empty());
        faults.throwIfAny();
        return new AuditListQuery(new AuditQuery(filter, before, page.map(Page::size).orElseThrow()));
    }

    /** The cursor of what is older than an entry. */
    public static String cursor(long number) {
        return MARK + Long.toString(number, Character.MAX_RADIX);
    }

    /** Entries come between those that a numbered page was counted by, so there is only the first of those. */
    private static OptionalLong before(Page page) {
        return switch (page) {
            case Page.After(var size, var cursor) when cursor.matches(MARK + "[0-9a-z]{1,12}") -> OptionalLong.of(
                    Long.parseLong(cursor.substring(MARK.length()), Character.MAX_RADIX));
            case Page.After after -> throw InvalidRequest.parameter("invalid-cursor", PageReader.AFTER,
                    "not a cursor that a page gave as meta.pagination.after");
            case Page.Numbered(var size, var number) when number == 1 -> OptionalLong.empty();
            case Page.Numbered numbered -> throw InvalidRequest.parameter("invalid-value", PageReader.NUMBER,
                    "this list grows at its beginning; go on with page[after]");
        };
    }

    private static List<Field> field(String parameter, String name) {
        var names = AuditQuery.FIELDS.stream().map(Field::name).toList();
        return Optional.of(AuditQuery.FIELDS.stream().filter(field -> field.name().equals(name)).toList()).filter(found -> !found.isEmpty())
                .orElseThrow(() -> InvalidRequest.parameter("unknown-field", parameter, "no such field" + Spelling.hintOrAll(name, names)));
    }

    /** Everything that fulfils the filter, whatever the page. */
    public Filter filter() {
        return query.filter();
    }
}
