package org.kindred.rest.query;

import java.util.List;
import java.util.Map;
import org.kindred.kernel.problem.InvalidRequest;
import org.kindred.kernel.type.ContentTypes;
import org.kindred.rest.http.Parameters;

/** Reads {@code fields}, {@code include}, {@code format}, {@code references} and {@code style}. */
final class ShapeReader {

    private final Scope scope;
    private final ContentTypes types;

    ShapeReader(Scope scope, ContentTypes types) {
        this.scope = scope;
        this.types = types;
    }

    Shape read(Parameters parameters, Faults faults) {
        Map<String, List<Inclusion>> inclusions = faults.read(() -> parameters.value("include")).flatMap(given -> given)
                .map(text -> new InclusionReader(scope, types).read(text, faults)).orElse(Map.of());
        var selection = faults.read(() -> parameters.value("fields")).flatMap(given -> given)
                .map(text -> new SelectionReader(scope, types, inclusions).read(text, faults)).orElse(Selection.ALL);
        var formats = faults.read(() -> Format.read(parameters.value("format"))).orElse(List.of());
        var style = faults.read(() -> parameters.value(QueryParameter.STYLE.word())).flatMap(given -> given);
        boolean lines = inclusions.values().stream().anyMatch(ShapeReader::haveHelplines);
        var country = faults.read(() -> Countries.read(parameters, lines)).flatMap(given -> given);
        return new Shape(selection, inclusions, formats, faults.read(() -> omitReferences(parameters)).orElse(false), style, country);
    }

    private static boolean haveHelplines(List<Inclusion> inclusions) {
        return inclusions.stream().anyMatch(inclusion -> inclusion.isHelplines() || haveHelplines(inclusion.inner()));
    }

    /** Whether {@code references} says {@code omit}, the only thing it can say. */
    static boolean omitReferences(Parameters parameters) {
        var text = parameters.value("references");
        text.filter(word -> !word.equals("omit")).ifPresent(word -> {
            throw InvalidRequest.parameter("invalid-value", "references", Wording.quoted(word) + " is not omit, the only value there is");
        });
        return text.isPresent();
    }
}
