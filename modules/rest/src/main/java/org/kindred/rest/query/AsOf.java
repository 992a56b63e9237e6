package org.kindred.rest.query;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.kindred.kernel.problem.InvalidRequest;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.type.FieldKind;
import org.kindred.kernel.type.FieldValue;
import org.kindred.rest.http.Parameters;

/** Reads {@code asOf}. */
public final class AsOf {

    private AsOf() {
    }

    /** Whether a request asks about a moment. */
    public static boolean isAsked(Parameters parameters) {
        return parameters.all().stream().anyMatch(parameter -> parameter.name().equals(QueryParameter.AS_OF.word()));
    }

    /**
     * The moment that is asked about, to the microsecond; a day alone is its beginning in the site's time zone.
     *
     * @param now what has come by then
     * @throws InvalidRequest if it is none, or has not come yet
     */
    public static Instant read(Parameters parameters, Site site, Instant now) {
        String name = QueryParameter.AS_OF.word();
        var kind = new FieldKind.Moment();
        String text = parameters.value(name).orElse("");
        var moment = FieldValue.canonical(kind, text, site).map(Instant::parse).orElseThrow(() -> InvalidRequest.parameter("invalid-value",
                name, Wording.quoted(text) + " is not " + FieldValue.expected(kind)));
        if (moment.isAfter(now)) {
            throw InvalidRequest.parameter("invalid-value", name, Wording.quoted(text) + " has not come yet");
        }
        return moment.truncatedTo(ChronoUnit.MICROS);
    }
}
