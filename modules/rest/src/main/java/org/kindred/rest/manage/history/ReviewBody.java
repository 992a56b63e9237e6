package org.kindred.rest.manage.history;

import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.history.Attestation;
import org.kindred.kernel.problem.InvalidRequest;
import org.kindred.kernel.type.CommonFields;
import org.kindred.kernel.type.Field;
import org.kindred.kernel.type.FieldKind;
import org.kindred.kernel.value.Json;
import org.kindred.kernel.value.Value;
import org.kindred.rest.query.Faults;
import org.kindred.rest.query.Spelling;

/** Reads {@code {"revision", "by", "role", "on", "scope", "outcome", "nextDue"}}. */
final class ReviewBody {

    /** What can come of a review. */
    static final List<String> OUTCOMES = Field.find(CommonFields.WRITTEN, "reviews.outcome").map(Field::kind)
            .map(kind -> kind instanceof FieldKind.Choice(var words) ? words : List.<String>of()).orElseThrow();

    private static final List<String> MEMBERS = List.of("revision", "by", "role", "on", "scope", "outcome", "nextDue");
    private static final int MOST_BYTES = 64 * 1024;
    private static final int LONGEST = 500;

    private final Value.Group body;

    private ReviewBody(Value.Group body) {
        this.body = body;
    }

    static ReviewBody read(Json json, InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new InvalidRequest("too-large", "A review has at most %,d bytes.".formatted(MOST_BYTES), List.of());
        }
        if (json.read(bytes) instanceof Value.Group group) {
            return new ReviewBody(group);
        }
        throw InvalidRequest.member("invalid-value", "#", "the body is an object with revision, by and outcome, and perhaps more");
    }

    /** @param today the day of a review that names none */
    Attestation attestation(LocalDate today) {
        var faults = new Faults();
        faults.unknown(body, MEMBERS);
        var none = Optional.<String>empty();
        var noDay = Optional.<LocalDate>empty();
        var attestation = new Attestation(faults.read(1, this::revision), faults.read("", this::by), faults.read(none, () -> text("role")),
                faults.read(noDay, () -> day("on")).orElse(today), faults.read(none, () -> text("scope")),
                faults.read("", this::outcome), faults.read(noDay, () -> day("nextDue")));
        faults.throwIfAny();
        return attestation;
    }

    /** Said, and never taken for granted: the newest revision may be one that the reviewer has not seen. */
    private int revision() {
        if (body.get("revision") instanceof Value.Number(var number) && number.stripTrailingZeros().scale() <= 0 && number.signum() > 0
                && number.precision() - number.scale() <= 9) {
            return number.intValue();
        }
        throw invalid("revision", "say the number of the revision that was reviewed");
    }

    private String by() {
        return text("by").filter(ItemKey::isSlug).orElseThrow(() -> invalid("by", "say who reviewed it, by the slug of a person"));
    }

    private String outcome() {
        String word = text("outcome").orElseThrow(() -> invalid("outcome", "say what came of it: " + String.join(", ", OUTCOMES)));
        if (!OUTCOMES.contains(word)) {
            throw invalid("outcome", "no such outcome; there are " + String.join(", ", OUTCOMES) + Spelling.hint(word, OUTCOMES));
        }
        return word;
    }

    private Optional<String> text(String name) {
        return switch (body.get(name)) {
            case Value.Nothing() -> Optional.empty();
            case Value.Text(var text) when text.length() <= LONGEST && text.lines().count() <= 1 -> Optional.of(text.strip())
                    .filter(stripped -> !stripped.isEmpty());
            default -> throw invalid(name, "a text of one line and at most " + LONGEST + " characters");
        };
    }

    private Optional<LocalDate> day(String name) {
        return text(name).map(text -> {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException noDay) {
                throw invalid(name, "a day such as 2026-01-05");
            }
        });
    }

    private static InvalidRequest invalid(String member, String detail) {
        return InvalidRequest.member("invalid-value", Faults.pointer(member), detail);
    }
}
