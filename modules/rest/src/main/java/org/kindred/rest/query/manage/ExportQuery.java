package org.kindred.rest.query.manage;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.kindred.kernel.imports.Exports;
import org.kindred.kernel.problem.InvalidRequest;
import org.kindred.rest.http.Parameters;
import org.kindred.rest.query.Faults;
import org.kindred.rest.query.QueryParameter;

/**
 * What is to be exported.
 *
 * @param text which text of each item
 */
public record ExportQuery(Exports.Text text) {

    /** Its parameters. */
    public static final Set<QueryParameter> PARAMETERS = Set.of(QueryParameter.STANDING);

    /** What {@code state} can be. */
    public static final List<String> TEXTS = Stream.of(Exports.Text.values()).map(Exports.Text::word).toList();

    /**
     * Reads what is asked.
     *
     * @throws InvalidRequest if that cannot be understood
     */
    public static ExportQuery read(Parameters parameters) {
        var faults = new Faults();
        QueryParameter.check(parameters, PARAMETERS, faults);
        faults.throwIfAny();
        String word = parameters.value("state").orElse(Exports.Text.NEWEST.word());
        return new ExportQuery(Stream.of(Exports.Text.values()).filter(text -> text.word().equals(word)).findFirst()
                .orElseThrow(() -> InvalidRequest.parameter("invalid-value", "state", "one of " + String.join(", ", TEXTS))));
    }
}
