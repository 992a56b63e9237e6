package org.kindred.rest.query.manage;

import java.util.Set;
import org.kindred.kernel.problem.InvalidRequest;
import org.kindred.rest.http.Parameters;
import org.kindred.rest.query.Faults;
import org.kindred.rest.query.PageReader;
import org.kindred.rest.query.QueryParameter;

/**
 * Which part of a list that is only counted is wanted.
 *
 * @param number from 1
 * @param size   how many at most
 */
public record TokensQuery(int number, int size) {

    /** Its parameters. */
    public static final Set<QueryParameter> PARAMETERS = Set.of(QueryParameter.SIZE, QueryParameter.NUMBER);

    /**
     * Reads what is asked.
     *
     * @throws InvalidRequest if that cannot be understood
     */
    public static TokensQuery read(Parameters parameters) {
        var faults = new Faults();
        QueryParameter.check(parameters, PARAMETERS, faults);
        int size = faults.read(() -> PageReader.size(parameters)).orElse(1);
        int number = faults.read(() -> PageReader.number(parameters, size)).orElse(1);
        faults.throwIfAny();
        return new TokensQuery(number, size);
    }

    /** How many are before it. */
    public int from() {
        return (number - 1) * size;
    }
}
