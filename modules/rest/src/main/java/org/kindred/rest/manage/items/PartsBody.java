package org.kindred.rest.manage.items;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.kindred.kernel.content.SourceFile;
import org.kindred.kernel.editing.Saving;
import org.kindred.kernel.problem.InvalidRequest;
import org.kindred.kernel.value.Json;
import org.kindred.kernel.value.Value;
import org.kindred.rest.query.Faults;

/** Reads {@code {"fields", "body"}}. */
final class PartsBody {

    /** JSON escapes: the file that this makes has its own limit. */
    private static final int MOST_BYTES = 4 * SourceFile.MAX_BYTES;
    private static final List<String> MEMBERS = List.of("fields", "body");

    private PartsBody() {
    }

    static Saving.Text read(Json json, InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new InvalidRequest("too-large", "A text has at most %,d bytes.".formatted(SourceFile.MAX_BYTES), List.of());
        }
        if (!(json.read(bytes) instanceof Value.Group group)) {
            throw invalid("#", "the body is an object with fields, body or both");
        }
        if (group.members().isEmpty()) {
            throw invalid("#", "there is nothing to save; send fields, body or both");
        }
        var faults = new Faults();
        faults.unknown(group, MEMBERS);
        var parts = new Saving.Text.Parts(faults.read(Value.EMPTY, () -> fields(group)),
                faults.read(Optional.<String>empty(), () -> body(group)));
        faults.throwIfAny();
        return parts;
    }

    private static Value.Group fields(Value.Group group) {
        return switch (group.get("fields")) {
            case Value.Nothing() -> Value.EMPTY;
            case Value.Group fields -> fields;
            default -> throw invalid("#/fields", "fields is an object, each member a field");
        };
    }

    private static Optional<String> body(Value.Group group) {
        return switch (group.get("body")) {
            case Value.Nothing() -> Optional.empty();
            case Value.Text(var text) -> Optional.of(text);
            default -> throw invalid("#/body", "body is Markdown, as text");
        };
    }

    private static InvalidRequest invalid(String pointer, String detail) {
        return InvalidRequest.member("invalid-value", pointer, detail);
    }
}
