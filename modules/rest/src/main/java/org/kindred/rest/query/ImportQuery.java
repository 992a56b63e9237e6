package org.kindred.rest.query;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kindred.kernel.imports.Submission.Duplicates;
import org.kindred.kernel.imports.Submission.Options;
import org.kindred.kernel.problem.InvalidRequest;
import org.kindred.rest.http.Parameters;

/**
 * How a file is to be imported.
 *
 * @param name    what it is called, if that is said
 * @param options how to go about it
 */
public record ImportQuery(Optional<String> name, Options options) {

    /** Its parameters. */
    public static final Set<QueryParameter> PARAMETERS = Set.of(QueryParameter.NAME, QueryParameter.DRY_RUN, QueryParameter.PUBLISH,
            QueryParameter.DUPLICATES);

    /** What {@code duplicates} can be. */
    public static final List<String> DUPLICATES = Stream.of(Duplicates.values()).map(word -> word.name().toLowerCase(Locale.ROOT)).toList();

    private static final int LONGEST_NAME = 255;

    /**
     * Reads what is asked.
     *
     * @throws InvalidRequest if that cannot be understood
     */
    public static ImportQuery read(Parameters parameters) {
        var faults = new Faults();
        QueryParameter.check(parameters, PARAMETERS, faults);
        var name = faults.read(() -> name(parameters)).orElse(Optional.empty());
        boolean dryRun = faults.read(() -> flag(parameters, "dryRun")).orElse(false);
        boolean publish = faults.read(() -> flag(parameters, "publish")).orElse(false);
        var duplicates = faults.read(() -> duplicates(parameters)).orElse(Duplicates.SKIP);
        faults.throwIfAny();
        return new ImportQuery(name, new Options(duplicates, dryRun, publish));
    }

    private static Optional<String> name(Parameters parameters) {
        var name = parameters.value("name");
        if (name.filter(given -> given.isBlank() || given.length() > LONGEST_NAME).isPresent()) {
            throw InvalidRequest.parameter("invalid-value", "name", "a name of 1 to " + LONGEST_NAME + " characters");
        }
        return name;
    }

    private static boolean flag(Parameters parameters, String name) {
        String value = parameters.value(name).orElse("false");
        if (!value.equals("true") && !value.equals("false")) {
            throw InvalidRequest.parameter("invalid-value", name, "true or false");
        }
        return value.equals("true");
    }

    private static Duplicates duplicates(Parameters parameters) {
        String word = parameters.value("duplicates").orElse("skip");
        if (!DUPLICATES.contains(word)) {
            throw InvalidRequest.parameter("invalid-value", "duplicates", "one of " + String.join(", ", DUPLICATES));
        }
        return Duplicates.valueOf(word.toUpperCase(Locale.ROOT));
    }
}
