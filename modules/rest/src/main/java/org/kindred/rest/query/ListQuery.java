package org.kindred.rest.query;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kindred.kernel.problem.InvalidRequest;
import org.kindred.kernel.query.Page;
import org.kindred.kernel.query.Query;
import org.kindred.kernel.query.Sort;
import org.kindred.kernel.query.Words;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.type.ContentType;
import org.kindred.kernel.type.ContentTypes;
import org.kindred.kernel.type.Ranking;
import org.kindred.rest.http.Parameter;
import org.kindred.rest.http.Parameters;

/**
 * What is asked of a list or a search.
 *
 * @param query for the index
 * @param shape how the cards are to look
 */
public record ListQuery(Query query, Shape shape) {

    /** The parameters of a list. */
    public static final Set<QueryParameter> LIST = Set.copyOf(EnumSet.of(QueryParameter.FILTER, QueryParameter.SORT, QueryParameter.FIELDS,
            QueryParameter.INCLUDE, QueryParameter.COUNTRY, QueryParameter.LOCALE, QueryParameter.FORMAT, QueryParameter.FACET,
            QueryParameter.REFERENCES,
            QueryParameter.STYLE, QueryParameter.PAGE, QueryParameter.AS_OF));

    /** The parameters of a search. */
    public static final Set<QueryParameter> SEARCH = searchParameters();

    /** The parameters of a list that is taken away as references. */
    public static final Set<QueryParameter> REFERENCES = Set.copyOf(EnumSet.of(QueryParameter.FILTER, QueryParameter.SORT,
            QueryParameter.LOCALE, QueryParameter.PAGE, QueryParameter.AS_OF));

    /** The parameters of a feed. */
    public static final Set<QueryParameter> FEED = Set.copyOf(EnumSet.of(QueryParameter.FILTER, QueryParameter.SORT, QueryParameter.LOCALE,
            QueryParameter.PAGE));

    private static final int MOST_KEYS = 20;
    private static final String SCORE = "score";

    private static Set<QueryParameter> searchParameters() {
        var parameters = EnumSet.of(QueryParameter.Q);
        parameters.addAll(LIST);
        return Set.copyOf(parameters);
    }

    /**
     * Reads what is asked of the list of a type.
     *
     * @throws InvalidRequest if that cannot be understood
     */
    public static ListQuery list(Parameters parameters, ContentType type, ContentTypes types, Site site) {
        var faults = new Faults();
        QueryParameter.check(parameters, LIST, faults);
        return read(parameters, Optional.of(type), Optional.empty(), types, site, faults);
    }

    /**
     * Reads what is asked of a list that is taken away as references: all of it, where no page is asked for.
     *
     * @param most how many a whole list may hold
     * @throws InvalidRequest if that cannot be understood
     */
    public static ListQuery references(Parameters parameters, ContentType type, ContentTypes types, Site site, int most) {
        var faults = new Faults();
        QueryParameter.check(parameters, REFERENCES, faults);
        var asked = read(parameters, Optional.of(type), Optional.empty(), types, site, faults);
        boolean paged = parameters.all().stream().map(Parameter::name).anyMatch(PageReader.NAMES::contains);
        var query = asked.query();
        return paged ? asked
                : new ListQuery(new Query(query.type(), query.locale(), query.words(), query.filter(), query.sort(),
                        new Page.Numbered(most, 1), query.facets()), asked.shape());
    }

    /**
     * Reads what is asked of the feed of a type.
     *
     * @throws InvalidRequest if that cannot be understood
     */
    public static ListQuery feed(Parameters parameters, ContentType type, ContentTypes types, Site site) {
        var faults = new Faults();
        QueryParameter.check(parameters, FEED, faults);
        return read(parameters, Optional.of(type), Optional.empty(), types, site, faults);
    }

    /**
     * Reads what is asked of the search over all types.
     *
     * @throws InvalidRequest if that cannot be understood
     */
    public static ListQuery search(Parameters parameters, ContentTypes types, Site site) {
        var faults = new Faults();
        QueryParameter.check(parameters, SEARCH, faults);
        var words = faults.read(() -> WordsReader.read(parameters));
        return read(parameters, Optional.empty(), words, types, site, faults);
    }

    private static ListQuery read(Parameters parameters, Optional<ContentType> type, Optional<Words> words, ContentTypes types, Site site,
            Faults faults) {
        var scope = new Scope(type.map(List::of).orElseGet(types::all), site);
        String locale = faults.read(() -> Locales.read(parameters, site)).orElse(site.defaultLocale());
        var filter = new FilterReader(scope).read(parameters.all(), faults);
        var sort = faults.read(() -> sort(parameters, scope, type.isEmpty())).orElse(List.of());
        var facets = faults.read(() -> facets(parameters, scope)).orElse(List.of());
        var page = faults.read(() -> PageReader.read(parameters)).orElse(new Page.Numbered(1, 1));
        var shape = new ShapeReader(scope, types).read(parameters, faults);
        if (shape.style().isPresent() && !shape.showsReferences()) {
            faults.add("invalid-value", "style", "a list shows no references unless fields names body, citations or formatted");
        }
        faults.throwIfAny();
        return new ListQuery(new Query(type.map(ContentType::name), locale, words, filter, sort, page, facets), shape);
    }

    private static List<Sort> sort(Parameters parameters, Scope scope, boolean search) {
        var sort = keys(parameters, "sort").stream().map(key -> sort(key, scope, search)).toList();
        return sort.isEmpty() && !search ? Sort.all(scope.ranking().map(Ranking::order).orElse(List.of())) : sort;
    }

    private static Sort sort(String key, Scope scope, boolean search) {
        var sort = Sort.of(key);
        String path = sort.field();
        boolean ofThisOrder = path.equals(search ? SCORE : Ranking.KEY) && (search || scope.ranking().isPresent());
        if (!ofThisOrder) {
            scope.orderable("sort", path);
        }
        return sort;
    }

    private static List<String> facets(Parameters parameters, Scope scope) {
        var facets = keys(parameters, "facet").stream().distinct().toList();
        facets.forEach(path -> scope.orderable("facet", path));
        return facets;
    }

    private static List<String> keys(Parameters parameters, String name) {
        var keys = parameters.value(name).map(Commas::split).orElse(List.of());
        if (keys.size() > MOST_KEYS) {
            throw InvalidRequest.parameter("invalid-value", name, "at most " + MOST_KEYS + " fields");
        }
        return keys;
    }
}
