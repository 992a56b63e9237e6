package org.kindred.plugin.hsds.query;

import java.util.Set;
import java.util.UUID;
import org.kindred.kernel.problem.NotFound;
import org.kindred.rest.http.Parameters;

/** Which one of its kind. */
public final class OneQuery {

    private OneQuery() {
    }

    /**
     * Reads an id in an address.
     *
     * @throws NotFound if it is none, and so the name of nothing
     */
    public static UUID id(String text) {
        return Asked.uuid(text).orElseThrow(() -> new NotFound("There is no such address: what is asked for by its id, a UUID."));
    }

    /** Refuses parameters where there are none. */
    public static void check(Parameters parameters) {
        new Asked(parameters, Set.of()).checked(true);
    }
}
