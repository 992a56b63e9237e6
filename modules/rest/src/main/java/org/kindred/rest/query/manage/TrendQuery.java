package org.kindred.rest.query.manage;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.kindred.kernel.problem.InvalidRequest;
import org.kindred.kernel.value.Rfc3339;
import org.kindred.rest.http.Parameters;
import org.kindred.rest.query.Faults;
import org.kindred.rest.query.QueryParameter;
import org.kindred.rest.query.Wording;

/**
 * Which days are asked for.
 *
 * @param from the first
 * @param to   the last
 */
public record TrendQuery(LocalDate from, LocalDate to) {

    /** Its parameters. */
    public static final Set<QueryParameter> PARAMETERS = Set.of(QueryParameter.FROM, QueryParameter.TO);

    private static final int YEARS = 10;

    /**
     * Reads what is asked: the last year, where nothing is said.
     *
     * @throws InvalidRequest if that cannot be understood
     */
    public static TrendQuery read(Parameters parameters, LocalDate today) {
        var faults = new Faults();
        QueryParameter.check(parameters, PARAMETERS, faults);
        var to = faults.read(() -> day(parameters, "to")).flatMap(day -> day).orElse(today);
        var from = faults.read(() -> day(parameters, "from")).flatMap(day -> day).orElse(to.minusYears(1));
        if (from.isAfter(to) || from.isBefore(to.minusYears(YEARS))) {
            faults.add("invalid-value", "from", "a day before that of to, and at most " + YEARS + " years before it");
        }
        faults.throwIfAny();
        return new TrendQuery(from, to);
    }

    private static Optional<LocalDate> day(Parameters parameters, String name) {
        return parameters.value(name).map(text -> Rfc3339.day(text).orElseThrow(
                () -> InvalidRequest.parameter("invalid-value", name, Wording.quoted(text) + " is not a day, such as 2026-11-26")));
    }
}
