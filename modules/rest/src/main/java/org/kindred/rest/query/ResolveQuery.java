package org.kindred.rest.query;

import java.util.Set;
import org.kindred.kernel.problem.InvalidRequest;
import org.kindred.rest.http.Parameters;

/**
 * Which old address is to be resolved.
 *
 * @param path as it was sent
 */
public record ResolveQuery(String path) {

    /** Its parameters. */
    public static final Set<QueryParameter> PARAMETERS = Set.of(QueryParameter.PATH, QueryParameter.AS_OF);

    private static final int LONGEST = 2000;

    /**
     * Reads what is asked.
     *
     * @throws InvalidRequest if that cannot be understood
     */
    public static ResolveQuery read(Parameters parameters) {
        var faults = new Faults();
        QueryParameter.check(parameters, PARAMETERS, faults);
        String path = faults.read(() -> path(parameters)).orElse("");
        faults.throwIfAny();
        return new ResolveQuery(path);
    }

    private static String path(Parameters parameters) {
        String path = parameters.value("path").filter(given -> !given.isBlank())
                .orElseThrow(() -> InvalidRequest.parameter("missing-parameter", "path", "say which path, such as /blog/how-peers-help"));
        if (path.length() > LONGEST) {
            throw InvalidRequest.parameter("invalid-value", "path", "at most " + LONGEST + " characters");
        }
        return path;
    }
}
