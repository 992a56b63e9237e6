package org.kindred.rest.query;

import java.util.Optional;
import java.util.Set;
import org.kindred.kernel.problem.InvalidRequest;
import org.kindred.rest.http.Parameters;

/**
 * From where the change log is wanted.
 *
 * @param after the number of the last entry that the caller knows, 0 for none
 * @param size  how many entries at most
 */
public record ChangesQuery(long after, int size) {

    /** Its parameters. */
    public static final Set<QueryParameter> PARAMETERS = Set.of(QueryParameter.SINCE, QueryParameter.SIZE, QueryParameter.AS_OF);

    private static final int USUAL = 100;
    private static final String MARK = "c";

    /**
     * Reads what is asked.
     *
     * @throws InvalidRequest if that cannot be understood
     */
    public static ChangesQuery read(Parameters parameters) {
        var faults = new Faults();
        QueryParameter.check(parameters, PARAMETERS, faults);
        long after = faults.read(() -> parameters.value("since").map(ChangesQuery::number).orElse(0L)).orElse(0L);
        int size = faults.read(() -> PageReader.size(parameters, USUAL)).orElse(USUAL);
        faults.throwIfAny();
        return new ChangesQuery(after, size);
    }

    /** The cursor that stands for an entry. */
    public static String cursor(long number) {
        return MARK + Long.toString(number, Character.MAX_RADIX);
    }

    private static long number(String cursor) {
        return entry(cursor).orElseThrow(ChangesQuery::unknown);
    }

    /** The number of the entry that a cursor stands for; empty if it is none. */
    public static Optional<Long> entry(String cursor) {
        return cursor.matches(MARK + "[0-9a-z]{1,12}")
                ? Optional.of(Long.parseLong(cursor.substring(MARK.length()), Character.MAX_RADIX))
                : Optional.empty();
    }

    /** For a cursor that no answer has given. */
    public static InvalidRequest unknown() {
        return InvalidRequest.parameter("invalid-cursor", "since",
                "not a cursor that an answer gave as meta.next; without since the changes begin at the beginning");
    }
}
