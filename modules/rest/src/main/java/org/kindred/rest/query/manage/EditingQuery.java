package org.kindred.rest.query.manage;

import java.util.Set;
import org.kindred.kernel.problem.InvalidRequest;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.value.Value;
import org.kindred.rest.http.Parameters;
import org.kindred.rest.query.Faults;
import org.kindred.rest.query.Locales;
import org.kindred.rest.query.NumberedPage;
import org.kindred.rest.query.PageReader;
import org.kindred.rest.query.QueryParameter;

/**
 * Which translation of an item somebody works on, and why; of a list, which page.
 *
 * @param locale  as the site spells it
 * @param message what is said of a change, {@code ""} if nothing is
 * @param size    how many make a page
 * @param number  which page, from 1
 */
public record EditingQuery(String locale, String message, int size, int number) {

    /** The parameters of what looks at an item, or moves it. */
    public static final Set<QueryParameter> LOOKING = Set.of(QueryParameter.LOCALE);

    /** The parameters of what saves a text. */
    public static final Set<QueryParameter> SAVING = Set.of(QueryParameter.LOCALE, QueryParameter.MESSAGE);

    /** The parameters of a list of what belongs to an item. */
    public static final Set<QueryParameter> PAGED = Set.of(QueryParameter.LOCALE, QueryParameter.SIZE, QueryParameter.NUMBER);

    private static final int LONGEST = 500;

    /**
     * Reads what is asked.
     *
     * @throws InvalidRequest if that cannot be understood
     */
    public static EditingQuery read(Parameters parameters, Set<QueryParameter> known, Site site) {
        var faults = new Faults();
        QueryParameter.check(parameters, known, faults);
        String locale = faults.read(() -> Locales.read(parameters, site)).orElse(site.defaultLocale());
        String message = faults.read(() -> message(parameters)).orElse("");
        int size = faults.read(() -> PageReader.size(parameters)).orElse(1);
        int number = faults.read(() -> PageReader.number(parameters, size)).orElse(1);
        faults.throwIfAny();
        return new EditingQuery(locale, message, size, number);
    }

    /** How answers tell of a page. */
    public Value.Group pagination(long total) {
        return NumberedPage.of(size, number, total);
    }

    private static String message(Parameters parameters) {
        String message = parameters.value(QueryParameter.MESSAGE.word()).orElse("").strip();
        if (message.length() > LONGEST) {
            throw InvalidRequest.parameter("invalid-value", QueryParameter.MESSAGE.word(), "at most " + LONGEST + " characters");
        }
        return message;
    }
}
