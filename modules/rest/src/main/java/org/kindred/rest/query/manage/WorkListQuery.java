package org.kindred.rest.query.manage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kindred.kernel.problem.InvalidRequest;
import org.kindred.kernel.query.Filter;
import org.kindred.kernel.query.Operator;
import org.kindred.kernel.query.Page;
import org.kindred.kernel.query.Sort;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.store.WorkQuery;
import org.kindred.kernel.store.Worked.Cursor;
import org.kindred.kernel.type.ContentType;
import org.kindred.kernel.type.Field;
import org.kindred.kernel.type.FieldValue;
import org.kindred.rest.http.Parameters;
import org.kindred.rest.query.Faults;
import org.kindred.rest.query.FilterReader;
import org.kindred.rest.query.Locales;
import org.kindred.rest.query.PageReader;
import org.kindred.rest.query.QueryParameter;
import org.kindred.rest.query.Spelling;

/**
 * What is asked of a list of items in every state.
 *
 * @param query for the store
 * @param page  as it was asked for
 * @param seal  tells cursors of other lists from those of this one
 */
public record WorkListQuery(WorkQuery query, Page page, String seal) {

    /** Its parameters. */
    public static final Set<QueryParameter> PARAMETERS = Set
            .copyOf(EnumSet.of(QueryParameter.FILTER, QueryParameter.SORT, QueryParameter.PAGE, QueryParameter.LOCALE, QueryParameter.Q));

    private static final int LONGEST = 256;
    private static final Sort USUAL = new Sort("updatedAt", true);
    private static final Set<Operator> OF_WORDS = EnumSet.of(Operator.EQ, Operator.NE, Operator.IN, Operator.EXISTS);
    private static final String BREAK = "\n";

    /**
     * Reads what is asked of the items of a type.
     *
     * @param locales the only ones wanted; empty for all
     * @throws InvalidRequest if that cannot be understood
     */
    public static WorkListQuery read(Parameters parameters, ContentType type, Set<String> locales, Site site) {
        var faults = new Faults();
        QueryParameter.check(parameters, PARAMETERS, faults);
        var filters = new ArrayList<Filter>();
        filters.add(
                states(new FilterReader((parameter, name) -> field(type, parameter, name), site).read(parameters.all(), faults), faults));
        parameters.value("locale").flatMap(tag -> faults.read(() -> Locales.known("locale", tag, site)))
                .ifPresent(locale -> filters.add(new Filter.Test("locale", Operator.EQ, List.of(locale))));
        parameters.value("q").flatMap(words -> faults.read(() -> words(words)))
                .ifPresent(words -> filters.add(new Filter.Test(WorkQuery.WORDS, Operator.EQ, List.of(words))));
        if (!locales.isEmpty()) {
            filters.add(new Filter.Test("locale", Operator.IN, locales.stream().sorted().toList()));
        }
        var sort = faults.read(() -> sort(parameters)).orElse(USUAL);
        var page = faults.read(() -> PageReader.read(parameters)).orElse(new Page.Numbered(1, 1));
        var filter = new Filter.All(filters);
        String seal = Integer.toHexString((type.name() + filter + sort).hashCode());
        var after = faults.read(() -> after(page, seal, sort, site)).orElse(Optional.empty());
        faults.throwIfAny();
        int skip = page instanceof Page.Numbered(var size, var number) ? size * (number - 1) : 0;
        return new WorkListQuery(new WorkQuery(type.name(), filter, sort, after, skip, page.size() + 1), page, seal);
    }

    /** States follow one another in no order. */
    private static Filter states(Filter filter, Faults faults) {
        switch (filter) {
            case Filter.All(var filters) -> filters.forEach(each -> states(each, faults));
            case Filter.Any(var filters) -> filters.forEach(each -> states(each, faults));
            case Filter.Test(var field, var operator, var values) when field.equals("state") && !OF_WORDS.contains(operator) -> faults.add(
                    "unknown-operator", "filter[state]", "a state is compared by eq, ne, in or exists, not by " + operator.word());
            case Filter.Test test -> {}
        }
        return filter;
    }

    /** What a text says is not asked here: the list goes by what the store knows of items, as drafts are in no index. */
    private static List<Field> field(ContentType type, String parameter, String name) {
        String first = name.split("\\.", 2)[0];
        boolean ofText = WorkQuery.FIELDS.stream().noneMatch(field -> field.name().equals(name))
                && type.delivered().stream().anyMatch(field -> field.name().equals(first));
        if (ofText) {
            throw InvalidRequest.parameter("unknown-field", parameter,
                    ("%s is a field of the text, and this list holds drafts, which are told apart by "
                            + "what the store knows of them: %s. Published items are filtered by it at /api/v1/%s").formatted(name,
                                    String.join(", ", names()), type.plural()));
        }
        return field(parameter, name);
    }

    private static List<Field> field(String parameter, String name) {
        var found = WorkQuery.FIELDS.stream().filter(field -> field.name().equals(name)).toList();
        if (found.isEmpty()) {
            throw InvalidRequest.parameter("unknown-field", parameter, "no such field" + Spelling.hintOrAll(name, names()));
        }
        return found;
    }

    private static List<String> names() {
        return WorkQuery.FIELDS.stream().map(Field::name).toList();
    }

    private static String words(String text) {
        String words = text.strip();
        if (words.isEmpty() || words.length() > LONGEST) {
            throw InvalidRequest.parameter("invalid-value", "q", "1 to " + LONGEST + " characters of the title or the slug");
        }
        return words;
    }

    private static Sort sort(Parameters parameters) {
        return parameters.value("sort").map(key -> {
            boolean descending = key.startsWith("-");
            String name = descending ? key.substring(1) : key;
            field("sort", name);
            return new Sort(name, descending);
        }).orElse(USUAL);
    }

    private static Optional<Cursor> after(Page page, String seal, Sort sort, Site site) {
        return page instanceof Page.After(var size, var cursor)
                ? Optional.of(cursor(cursor, seal).filter(place -> canBe(place, sort, site)).orElseThrow(
                        () -> InvalidRequest.parameter("invalid-cursor", PageReader.AFTER, "not a cursor that a page of this list gave")))
                : Optional.empty();
    }

    private static Optional<Cursor> cursor(String text, String seal) {
        String[] parts = decoded(text).split(BREAK, 3);
        if (parts.length < 3 || !parts[0].equals(seal) || !parts[1].matches("\\d{1,18}")) {
            return Optional.empty();
        }
        var value = parts[2].isEmpty() ? Optional.<String>empty() : Optional.of(parts[2].substring(1));
        return Optional.of(new Cursor(value, Long.parseLong(parts[1])));
    }

    private static String decoded(String text) {
        try {
            return new String(Base64.getUrlDecoder().decode(text), UTF_8);
        } catch (IllegalArgumentException notOurs) {
            return "";
        }
    }

    private static boolean canBe(Cursor place, Sort sort, Site site) {
        var kind = field("sort", sort.field()).getFirst().kind();
        return place.value().filter(value -> FieldValue.canonical(kind, value, site).isEmpty()).isEmpty();
    }

    /** The cursor of what follows a place. */
    public String cursor(Cursor place) {
        String text = seal + BREAK + place.id() + BREAK + place.value().map(value -> "=" + value).orElse("");
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }
}
