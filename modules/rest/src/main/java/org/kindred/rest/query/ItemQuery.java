package org.kindred.rest.query;

import java.util.List;
import java.util.Set;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.type.ContentType;
import org.kindred.kernel.type.ContentTypes;
import org.kindred.rest.http.Parameters;

/**
 * What is asked of one item.
 *
 * @param locale in which language, as the site spells it
 * @param shape  how it is to look
 */
public record ItemQuery(String locale, Shape shape) {

    /** The parameters of an item as JSON. */
    public static final Set<QueryParameter> JSON = Set.of(QueryParameter.LOCALE, QueryParameter.FIELDS, QueryParameter.INCLUDE,
            QueryParameter.COUNTRY, QueryParameter.FORMAT, QueryParameter.REFERENCES, QueryParameter.STYLE, QueryParameter.AS_OF,
            QueryParameter.PREVIEW, QueryParameter.PART);

    /** The parameters of an item's rendered body. */
    public static final Set<QueryParameter> HTML = Set.of(QueryParameter.LOCALE, QueryParameter.REFERENCES,
            QueryParameter.STYLE, QueryParameter.AS_OF, QueryParameter.PREVIEW, QueryParameter.PART);

    /** The parameters of the references of an item. */
    public static final Set<QueryParameter> REFERENCES = Set.of(QueryParameter.LOCALE, QueryParameter.AS_OF, QueryParameter.PREVIEW);

    /** The parameters of an item in a form that a plugin writes. */
    public static final Set<QueryParameter> WRITTEN = Set.of(QueryParameter.LOCALE, QueryParameter.AS_OF, QueryParameter.PREVIEW);

    /** The parameters of an item as Markdown. */
    public static final Set<QueryParameter> MARKDOWN = Set.of(QueryParameter.LOCALE, QueryParameter.AS_OF, QueryParameter.PREVIEW,
            QueryParameter.PART);

    /**
     * Reads what is asked.
     *
     * @throws org.kindred.kernel.problem.InvalidRequest if that cannot be understood
     */
    public static ItemQuery read(Parameters parameters, Set<QueryParameter> known, ContentType type, ContentTypes types, Site site) {
        if (parameters.all().isEmpty()) {
            return new ItemQuery(site.defaultLocale(), Shape.PLAIN);
        }
        var faults = new Faults();
        QueryParameter.check(parameters, known, faults);
        String locale = faults.read(() -> Locales.read(parameters, site)).orElse(site.defaultLocale());
        var shape = new ShapeReader(new Scope(List.of(type), site), types).read(parameters, faults);
        faults.throwIfAny();
        return new ItemQuery(locale, shape);
    }
}
