package org.kindred.rest.query.manage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.kindred.kernel.access.Caller;
import org.kindred.kernel.problem.InvalidRequest;
import org.kindred.kernel.query.Filter;
import org.kindred.kernel.query.Operator;
import org.kindred.kernel.query.Sort;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.type.Field;
import org.kindred.rest.http.Parameters;
import org.kindred.rest.query.Commas;
import org.kindred.rest.query.Faults;
import org.kindred.rest.query.FilterReader;
import org.kindred.rest.query.PageReader;
import org.kindred.rest.query.QueryParameter;
import org.kindred.rest.query.Spelling;

/**
 * What is asked of a report.
 *
 * @param filter on what is stored
 * @param asked  the same without what is left out where nothing is said of it
 * @param order  of the rows
 * @param size   how many at most
 * @param number of the page, from 1
 */
public record ReportQuery(Filter filter, Filter asked, List<Sort> order, int size, int number) {

    /** The parameters of every report. */
    public static final Set<QueryParameter> PARAMETERS = Set.of(QueryParameter.FILTER, QueryParameter.SORT, QueryParameter.SIZE,
            QueryParameter.NUMBER);

    private static final int MOST_KEYS = 5;

    /**
     * Reads what is asked.
     *
     * @param caller who asks, and sees no more than they are for
     * @param today  in the site's time zone
     * @param below  the slugs of a topic and of those that stand under it
     * @throws InvalidRequest if that cannot be understood
     */
    public static ReportQuery read(Parameters parameters, ReportKind kind, Caller caller, Site site, LocalDate today,
            Function<String, Set<String>> below) {
        var faults = new Faults();
        QueryParameter.check(parameters, PARAMETERS, faults);
        var asked = new FilterReader((parameter, name) -> field(kind.fields(), parameter, name), site).read(parameters.all(), faults);
        var filters = new ArrayList<Filter>(reach(caller));
        faults.collect(() -> filters.add(new ReviewTests(today, below).stored(asked)));
        var wide = new Filter.All(filters);
        var filter = mentions(asked, kind.chosen()::contains) ? wide : new Filter.All(List.of(wide, kind.usual(today)));
        var order = faults.read(() -> order(parameters, kind)).orElse(List.of());
        int size = faults.read(() -> PageReader.size(parameters)).orElse(1);
        int number = faults.read(() -> PageReader.number(parameters, size)).orElse(1);
        faults.throwIfAny();
        return new ReportQuery(filter, wide, order, size, number);
    }

    /** How many rows come before the page. */
    public int skip() {
        return (number - 1) * size;
    }

    private static List<Filter> reach(Caller caller) {
        return Stream.of(in("type", caller.types()), in("locale", caller.locales())).flatMap(List::stream).toList();
    }

    private static List<Filter> in(String field, Set<String> words) {
        return words.isEmpty() ? List.of() : List.of(new Filter.Test(field, Operator.IN, words.stream().sorted().toList()));
    }

    private static boolean mentions(Filter filter, Predicate<String> field) {
        return switch (filter) {
            case Filter.All(var filters) -> filters.stream().anyMatch(each -> mentions(each, field));
            case Filter.Any(var filters) -> filters.stream().anyMatch(each -> mentions(each, field));
            case Filter.Test test -> field.test(test.field());
        };
    }

    private static List<Field> field(List<Field> fields, String parameter, String name) {
        var found = fields.stream().filter(field -> field.name().equals(name)).toList();
        if (found.isEmpty()) {
            throw InvalidRequest.parameter("unknown-field", parameter,
                    "no such field" + Spelling.hintOrAll(name, fields.stream().map(Field::name).toList()));
        }
        return found;
    }

    private static List<Sort> order(Parameters parameters, ReportKind kind) {
        var keys = parameters.value("sort").map(Commas::split).map(Sort::all).orElseGet(kind::order);
        if (keys.size() > MOST_KEYS) {
            throw InvalidRequest.parameter("invalid-value", "sort", "at most " + MOST_KEYS + " keys");
        }
        keys.forEach(key -> field(kind.sortable(), "sort", key.field()));
        return keys.stream().map(ReviewTests::stored).toList();
    }
}
