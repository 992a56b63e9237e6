package org.kindred.rest.query;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.problem.InvalidRequest;
import org.kindred.kernel.type.ContentTypes;
import org.kindred.rest.http.Parameters;

/** Reads {@code fields}, {@code include}, {@code format}, {@code references}, {@code style} and {@code part}. */
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
        return new Shape(selection, inclusions, formats, faults.read(() -> omitReferences(parameters)).orElse(false), style, country,
                faults.read(() -> part(parameters)).flatMap(given -> given));
    }

    private static boolean haveHelplines(List<Inclusion> inclusions) {
        return inclusions.stream().anyMatch(inclusion -> inclusion.isHelplines() || haveHelplines(inclusion.inner()));
    }

    private static Optional<String> part(Parameters parameters) {
        var part = parameters.value(QueryParameter.PART.word());
        part.filter(name -> !ItemKey.isSlug(name)).ifPresent(name -> {
            throw InvalidRequest.parameter("invalid-value", QueryParameter.PART.word(),
                    Wording.quoted(name) + " is not the name of a part; such a name is self-care, and body.parts lists those of an item");
        });
        return part;
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
