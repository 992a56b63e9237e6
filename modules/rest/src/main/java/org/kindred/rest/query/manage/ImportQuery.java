package org.kindred.rest.query.manage;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kindred.kernel.imports.Submission.Duplicates;
import org.kindred.kernel.imports.Submission.Options;
import org.kindred.kernel.problem.InvalidRequest;
import org.kindred.kernel.type.ContentType;
import org.kindred.kernel.type.ContentTypes;
import org.kindred.rest.http.Parameters;
import org.kindred.rest.query.Faults;
import org.kindred.rest.query.QueryParameter;

/**
 * How a file is to be imported.
 *
 * @param name    what it is called, if that is said
 * @param folder  the plural of its type, if that is said
 * @param options how to go about it
 */
public record ImportQuery(Optional<String> name, Optional<String> folder, Options options) {

    /** Its parameters. */
    public static final Set<QueryParameter> PARAMETERS = Set.of(QueryParameter.NAME, QueryParameter.DRY_RUN, QueryParameter.PUBLISH,
            QueryParameter.DUPLICATES, QueryParameter.FOLDER, QueryParameter.IMAGES, QueryParameter.SETTINGS);

    /** What {@code duplicates} can be. */
    public static final List<String> DUPLICATES = Stream.of(Duplicates.values()).map(word -> word.name().toLowerCase(Locale.ROOT)).toList();

    private static final int LONGEST_NAME = 255;

    /**
     * Reads what is asked.
     *
     * @throws InvalidRequest if that cannot be understood
     */
    public static ImportQuery read(Parameters parameters, ContentTypes types) {
        var faults = new Faults();
        QueryParameter.check(parameters, PARAMETERS, faults);
        var name = faults.read(() -> name(parameters)).orElse(Optional.empty());
        var folder = faults.read(() -> folder(parameters, types)).orElse(Optional.empty());
        boolean dryRun = faults.read(() -> flag(parameters, "dryRun")).orElse(false);
        boolean publish = faults.read(() -> flag(parameters, "publish")).orElse(false);
        var duplicates = faults.read(() -> duplicates(parameters)).orElse(Duplicates.SKIP);
        boolean images = faults.read(() -> flag(parameters, "images")).orElse(false);
        boolean site = faults.read(() -> flag(parameters, "site")).orElse(false);
        faults.throwIfAny();
        return new ImportQuery(name, folder, new Options(duplicates, dryRun, publish, images, site));
    }

    /** What the file is called, where its sender or the file says it; in the folder of its type, where that is said. */
    public String path(Optional<String> file) {
        String base = name.or(() -> file).orElse("");
        return folder.filter(any -> !base.isEmpty()).map(type -> type + "/" + base.substring(base.lastIndexOf('/') + 1)).orElse(base);
    }

    private static Optional<String> folder(Parameters parameters, ContentTypes types) {
        var plural = parameters.value("type");
        if (plural.filter(word -> types.plural(word).isEmpty()).isPresent()) {
            throw InvalidRequest.parameter("invalid-value", "type",
                    "one of " + String.join(", ", types.all().stream().map(ContentType::plural).toList()));
        }
        return plural;
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
