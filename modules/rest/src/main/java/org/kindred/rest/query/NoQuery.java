package org.kindred.rest.query;

import java.util.Set;
import org.kindred.rest.http.Parameters;

/** For addresses that take no parameters. */
public final class NoQuery {

    private NoQuery() {
    }

    /**
     * Refuses all parameters.
     *
     * @throws org.kindred.kernel.problem.InvalidRequest if there are any
     */
    public static void check(Parameters parameters) {
        var faults = new Faults();
        QueryParameter.check(parameters, Set.of(), faults);
        faults.throwIfAny();
    }
}
