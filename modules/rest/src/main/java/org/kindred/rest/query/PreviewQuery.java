package org.kindred.rest.query;

import java.util.Set;
import org.kindred.kernel.problem.InvalidRequest;
import org.kindred.kernel.site.Site;
import org.kindred.rest.http.Parameters;

/**
 * What is asked of a text that is not public.
 *
 * @param token  as it was sent
 * @param locale in which language, as the site spells it
 */
public record PreviewQuery(String token, String locale) {

    /** The parameters of the previews of an item. */
    public static final Set<QueryParameter> MANAGING = Set.of(QueryParameter.LOCALE);

    private static final String NAME = QueryParameter.PREVIEW.word();

    /** Whether a request shows a token. */
    public static boolean isAsked(Parameters parameters) {
        return parameters.all().stream().anyMatch(parameter -> parameter.name().equals(NAME));
    }

    /**
     * Reads the token, and the language it is to be for; the rest of the query is for those who make the answer.
     *
     * @throws InvalidRequest if there are several, if a moment in the past is asked about too, or if the site is not in that language
     */
    public static PreviewQuery read(Parameters parameters, Site site) {
        String token = parameters.value(NAME).orElse("");
        if (AsOf.isAsked(parameters)) {
            throw InvalidRequest.parameter("invalid-value", NAME,
                    "preview shows the newest text and asOf a former one; leave one of them out");
        }
        return new PreviewQuery(token, Locales.read(parameters, site));
    }
}
