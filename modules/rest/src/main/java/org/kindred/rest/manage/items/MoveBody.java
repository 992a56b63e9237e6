package org.kindred.rest.manage.items;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.content.State;
import org.kindred.kernel.editing.Move;
import org.kindred.kernel.editing.Precondition;
import org.kindred.kernel.problem.InvalidRequest;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.value.Json;
import org.kindred.kernel.value.Value;
import org.kindred.rest.manage.BodyMoment;
import org.kindred.rest.query.Spelling;

/** Reads {@code {"to", "at", "until", "comment", "correction"}}. */
final class MoveBody {

    private static final int MOST_BYTES = 64 * 1024;
    private static final int LONGEST_COMMENT = 2000;
    private static final Set<String> MEMBERS = Set.of("to", "at", "until", "comment", "correction");
    private static final List<String> STATES = Stream.of(State.values()).map(State::word).toList();

    private final Value.Group body;

    private MoveBody(Value.Group body) {
        this.body = body;
        body.members().keySet().stream().filter(name -> !MEMBERS.contains(name)).findFirst().ifPresent(name -> {
            throw invalid("#/" + name, "no such member; there are to, at, until, comment and correction" + Spelling.hint(name, MEMBERS));
        });
    }

    static MoveBody read(Json json, InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new InvalidRequest("too-large", "A transition has at most %,d bytes.".formatted(MOST_BYTES), List.of());
        }
        if (json.read(bytes) instanceof Value.Group group) {
            return new MoveBody(group);
        }
        throw invalid("#", "the body is an object with to, and perhaps at, until and comment");
    }

    Move move(ItemRef ref, Precondition precondition, Site site) {
        return new Move(ref, precondition, to(), BodyMoment.read(body, "at", site.timeZone()),
                BodyMoment.read(body, "until", site.timeZone()), text("comment"),
                correction());
    }

    private State to() {
        String word = body.text("to").orElseThrow(() -> invalid("#/to", "to is the state wanted: " + String.join(", ", STATES)));
        return Stream.of(State.values()).filter(state -> state.word().equals(word)).findFirst().orElseThrow(
                () -> invalid("#/to", "no such state; there are " + String.join(", ", STATES) + Spelling.hint(word, STATES)));
    }

    private String correction() {
        String correction = text("correction");
        if (!correction.isEmpty() && to() != State.PUBLISHED && to() != State.SCHEDULED) {
            throw invalid("#/correction", "a correction is told to readers, with what is published by it");
        }
        return correction;
    }

    private String text(String name) {
        return switch (body.get(name)) {
            case Value.Nothing() -> "";
            case Value.Text(var text) when text.length() <= LONGEST_COMMENT -> text.strip();
            default -> throw invalid("#/" + name, "a " + name + " is a text of at most " + LONGEST_COMMENT + " characters");
        };
    }

    private static InvalidRequest invalid(String pointer, String detail) {
        return InvalidRequest.member("invalid-value", pointer, detail);
    }
}
