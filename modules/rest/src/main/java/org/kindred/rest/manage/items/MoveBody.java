package org.kindred.rest.manage.items;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
import org.kindred.rest.query.Faults;
import org.kindred.rest.query.Spelling;

/** Reads {@code {"to", "at", "until", "comment", "correction"}}. */
final class MoveBody {

    private static final int MOST_BYTES = 64 * 1024;
    private static final int LONGEST_COMMENT = 2000;
    private static final List<String> MEMBERS = List.of("to", "at", "until", "comment", "correction");
    private static final List<String> STATES = Stream.of(State.values()).map(State::word).toList();

    private final Value.Group body;

    private MoveBody(Value.Group body) {
        this.body = body;
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
        var faults = new Faults();
        faults.unknown(body, MEMBERS);
        var to = faults.read(State.PUBLISHED, this::to);
        var at = faults.read(Optional.<Instant>empty(), () -> BodyMoment.read(body, "at", site.timeZone()));
        var until = faults.read(Optional.<Instant>empty(), () -> BodyMoment.read(body, "until", site.timeZone()));
        var move = new Move(ref, precondition, to, at, until, faults.read("", () -> text("comment")),
                faults.read("", () -> text("correction")));
        if (to != State.PUBLISHED && to != State.SCHEDULED) {
            refusePublishing(faults);
        }
        faults.throwIfAny();
        return move;
    }

    /** Nothing that somebody asks for is left undone in silence. */
    private void refusePublishing(Faults faults) {
        String published = "is said of what becomes public";
        faults.memberIf(given("at"), "at", "at " + published + "; any other transition is made now");
        faults.memberIf(given("until"), "until", "until " + published + ": when it is to go again");
        faults.memberIf(given("correction"), "correction", "a correction is told to readers, with what is published by it");
    }

    private boolean given(String name) {
        return !(body.get(name) instanceof Value.Nothing);
    }

    private State to() {
        String word = body.text("to").orElseThrow(() -> invalid("#/to", "to is the state wanted: " + String.join(", ", STATES)));
        return Stream.of(State.values()).filter(state -> state.word().equals(word)).findFirst().orElseThrow(
                () -> invalid("#/to", "no such state; there are " + String.join(", ", STATES) + Spelling.hint(word, STATES)));
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
