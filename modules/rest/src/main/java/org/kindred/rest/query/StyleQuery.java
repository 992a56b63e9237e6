package org.kindred.rest.query;

import java.util.Optional;
import java.util.Set;
import org.kindred.rest.http.Parameters;

/** For addresses that take a citation style and nothing else. */
public final class StyleQuery {

    /** Their parameters. */
    public static final Set<QueryParameter> PARAMETERS = Set.of(QueryParameter.STYLE);

    private StyleQuery() {
    }

    /**
     * The style as it was asked for; empty for the site's.
     *
     * @throws org.kindred.kernel.problem.InvalidRequest if there are other parameters
     */
    public static Optional<String> read(Parameters parameters) {
        var faults = new Faults();
        QueryParameter.check(parameters, PARAMETERS, faults);
        var style = faults.read(() -> parameters.value(QueryParameter.STYLE.word())).flatMap(given -> given);
        faults.throwIfAny();
        return style;
    }
}
