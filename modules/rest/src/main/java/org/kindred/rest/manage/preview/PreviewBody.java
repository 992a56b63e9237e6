package org.kindred.rest.manage.preview;

import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.kindred.kernel.preview.Preview;
import org.kindred.kernel.problem.InvalidRequest;
import org.kindred.kernel.value.Json;
import org.kindred.kernel.value.Value;
import org.kindred.rest.manage.BodyMoment;
import org.kindred.rest.query.Faults;

/** Reads {@code {"for"}} or {@code {"until"}}; nothing at all is an hour. */
final class PreviewBody {

    private static final int MOST_BYTES = 64 * 1024;
    private static final Duration USUAL = Duration.ofHours(1);
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final List<String> MEMBERS = List.of("for", "until");

    private final Value.Group body;

    private PreviewBody(Value.Group body) {
        this.body = body;
    }

    static PreviewBody read(Json json, InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new InvalidRequest("too-large", "What is said of a preview has at most %,d bytes.".formatted(MOST_BYTES), List.of());
        }
        return switch (bytes.length == 0 ? Value.EMPTY : json.read(bytes)) {
            case Value.Group group -> new PreviewBody(group);
            default -> throw InvalidRequest.member("invalid-value", "#", "the body is an object with for or until, or empty");
        };
    }

    /** @param zone of the site */
    Instant until(Instant now, ZoneId zone) {
        var faults = new Faults();
        faults.unknown(body, MEMBERS);
        faults.memberIf(body.members().keySet().containsAll(MEMBERS), "until",
                "say how long with for, or until when with until, not both");
        var time = faults.read(USUAL, this::time);
        var until = faults.read(Optional.<Instant>empty(), () -> BodyMoment.read(body, "until", zone));
        faults.throwIfAny();
        return until.orElseGet(() -> now.plus(time));
    }

    private Duration time() {
        return switch (body.get("for")) {
            case Value.Nothing() -> USUAL;
            case Value.Text(var text) -> time(text);
            default -> throw notATime();
        };
    }

    private static Duration time(String text) {
        try {
            var time = Duration.parse(text);
            if (time.compareTo(SHORTEST) < 0 || time.compareTo(Preview.LONGEST) > 0) {
                throw notATime();
            }
            return time;
        } catch (DateTimeException | ArithmeticException e) {
            throw notATime();
        }
    }

    private static InvalidRequest notATime() {
        return InvalidRequest.member("invalid-value", "#/for",
                "a length of time such as PT2H or P1DT12H, from a minute (PT1M) to seven days (P7D)");
    }
}
