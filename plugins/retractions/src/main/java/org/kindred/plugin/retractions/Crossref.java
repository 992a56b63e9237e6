package org.kindred.plugin.retractions;

import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Stream;
import org.kindred.kernel.imports.RetractionSource;
import org.kindred.kernel.problem.InvalidRequest;
import org.kindred.kernel.value.Json;
import org.kindred.kernel.value.Value;

/**
 * Reads JSON of Crossref's works: one work or a list of them, with or without the message around it. A work that was updated names its
 * notices under {@code updated-by}; a notice names what it updates under {@code update-to}.
 */
final class Crossref implements RetractionSource {

    static final String NAME = "Crossref";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean reads(String beginning) {
        String begin = beginning.stripLeading();
        return begin.startsWith("{") || begin.startsWith("[");
    }

    @Override
    public Reading read(InputStream file, Json json) throws IOException {
        var notices = new Notices();
        try {
            var works = works(json.read(file.readAllBytes())).filter(work -> work.text("DOI").isPresent()).toList();
            works.forEach(work -> new Update(work, notices).tell());
            if (works.isEmpty()) {
                notices.refuse(1, "There is no work of Crossref in it: none has a DOI.",
                        "Give a work, or a list of works, as Crossref does.");
            }
        } catch (InvalidRequest e) {
            notices.refuse(1, "This is no JSON, or it breaks off: " + e.getMessage(),
                    "Give the whole file; what was known before still counts.");
        }
        return notices.reading();
    }

    private static Stream<Value.Group> works(Value value) {
        return switch (value) {
            case Value.Many(var values) -> values.stream().flatMap(Crossref::works);
            case Value.Group group when group.members().containsKey("message") -> works(group.get("message"));
            case Value.Group group when group.members().containsKey("items") -> works(group.get("items"));
            case Value.Group group -> Stream.of(group);
            default -> Stream.of();
        };
    }
}
