package org.kindred.rest.query;

import java.util.Optional;
import java.util.Set;
import org.kindred.kernel.problem.InvalidRequest;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.type.ContentType;
import org.kindred.kernel.type.ContentTypes;
import org.kindred.rest.http.Parameters;

/**
 * What is asked while somebody types.
 *
 * @param prefix what is typed so far
 * @param type   singular name of the only type wanted
 * @param locale one of the site's
 * @param size   how many completions at most
 */
public record SuggestQuery(String prefix, Optional<String> type, String locale, int size) {

    /** Its parameters. */
    public static final Set<QueryParameter> PARAMETERS = Set.of(QueryParameter.Q, QueryParameter.TYPE, QueryParameter.LOCALE,
            QueryParameter.SIZE, QueryParameter.AS_OF);

    private static final int USUAL = 10;

    /**
     * Reads what is asked.
     *
     * @throws InvalidRequest if that cannot be understood
     */
    public static SuggestQuery read(Parameters parameters, ContentTypes types, Site site) {
        var faults = new Faults();
        QueryParameter.check(parameters, PARAMETERS, faults);
        String prefix = faults.read(() -> WordsReader.text(parameters)).orElse("");
        Optional<String> type = faults.read(() -> type(parameters, types)).flatMap(given -> given);
        String locale = faults.read(() -> Locales.read(parameters, site)).orElse(site.defaultLocale());
        int size = faults.read(() -> PageReader.size(parameters, USUAL)).orElse(USUAL);
        faults.throwIfAny();
        return new SuggestQuery(prefix, type, locale, size);
    }

    private static Optional<String> type(Parameters parameters, ContentTypes types) {
        var names = types.all().stream().map(ContentType::name).toList();
        return parameters.value("type").map(name -> types.named(name).map(ContentType::name)
                .orElseThrow(() -> InvalidRequest.parameter("invalid-value", "type",
                        "there is no such type; there are " + String.join(", ", names) + Spelling.hint(name, names))));
    }
}
