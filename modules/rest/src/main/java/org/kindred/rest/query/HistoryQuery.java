package org.kindred.rest.query;

import java.util.Set;
import org.kindred.kernel.site.Site;
import org.kindred.rest.http.Parameters;

/**
 * What is asked of an item's history.
 *
 * @param locale which of its languages, one of the site's
 * @param size   how many revisions make a page
 * @param number which page, from 1
 */
public record HistoryQuery(String locale, int size, int number) {

    /** The parameters of a list of revisions. */
    public static final Set<QueryParameter> LIST = Set.of(QueryParameter.LOCALE, QueryParameter.SIZE, QueryParameter.NUMBER);

    /** The parameters of anything else. */
    public static final Set<QueryParameter> ONE = Set.of(QueryParameter.LOCALE);

    /**
     * Reads what is asked.
     *
     * @throws org.kindred.kernel.problem.InvalidRequest if that cannot be understood
     */
    public static HistoryQuery read(Parameters parameters, Set<QueryParameter> known, Site site) {
        var faults = new Faults();
        QueryParameter.check(parameters, known, faults);
        String locale = faults.read(() -> Locales.read(parameters, site)).orElse(site.defaultLocale());
        int size = faults.read(() -> PageReader.size(parameters)).orElse(1);
        int number = faults.read(() -> PageReader.number(parameters, size)).orElse(1);
        faults.throwIfAny();
        return new HistoryQuery(locale, size, number);
    }
}
