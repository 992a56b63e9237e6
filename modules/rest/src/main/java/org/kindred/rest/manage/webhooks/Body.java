package org.kindred.rest.manage.webhooks;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.kindred.kernel.problem.InvalidRequest;
import org.kindred.kernel.value.Json;
import org.kindred.kernel.value.Value;
import org.kindred.kernel.webhook.SigningSecret;
import org.kindred.kernel.webhook.Subscription;
import org.kindred.kernel.webhook.Subscription.Payload;
import org.kindred.rest.query.ChangesQuery;
import org.kindred.rest.query.Faults;

/** Reads what somebody says of a webhook; all that is wrong is told at once. */
final class Body {

    static final List<String> WANTED = List.of("url", "description", "enabled", "events", "locales", "payload", "since");
    static final List<String> CREATED = Stream.concat(WANTED.stream(), Stream.of("secret")).toList();
    static final List<String> ROTATED = List.of("secret", "overlapHours");
    /** How long two secrets sign, unless said, and at most. */
    static final int USUAL_OVERLAP = 24;
    static final int LONGEST_OVERLAP = 168;

    private static final int MAX_BYTES = 64 << 10;
    private static final int LONGEST_TEXT = 500;
    private static final int MOST = 50;

    private final Value.Group body;
    private final Faults faults = new Faults();

    private Body(Value.Group body) {
        this.body = body;
    }

    static Body read(InputStream in, Json json, List<String> members) throws IOException {
        byte[] bytes = in.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
        }
        if (!((bytes.length == 0 ? Value.EMPTY : json.read(bytes)) instanceof Value.Group group)) {
            throw InvalidRequest.member("invalid-value", "#", "The body is an object with " + String.join(", ", members) + ".");
        }
        var body = new Body(group);
        body.faults.unknown(group, members);
        return body;
    }

    /** @throws InvalidRequest if anything that was read is wrong */
    void throwIfWrong() {
        faults.throwIfAny();
    }

    /**
     * The same of a webhook, whose values may be wrong for this site, too.
     *
     * @throws InvalidRequest with both
     */
    void throwIfWrong(Runnable check) {
        faults.further(check);
        faults.throwIfAny();
    }

    Subscription subscription() {
        return new Subscription(url(), text("description").orElse(""), enabled(), events(), words("locales").orElse(List.of()), payload());
    }

    private String url() {
        return text("url").orElseGet(() -> {
            if (body.get("url") instanceof Value.Nothing) {
                fault("url", "A webhook has a url, to which events are sent.");
            }
            return "";
        });
    }

    private Optional<String> text(String member) {
        return switch (body.get(member)) {
            case Value.Nothing() -> Optional.empty();
            case Value.Text(var text) when member.equals("url") || text.length() <= LONGEST_TEXT -> Optional.of(text);
            default -> {
                fault(member, member + " is a string of at most " + LONGEST_TEXT + " characters.");
                yield Optional.empty();
            }
        };
    }

    private boolean enabled() {
        return switch (body.get("enabled")) {
            case Value.Nothing() -> true;
            case Value.Flag(var flag) -> flag;
            default -> {
                fault("enabled", "enabled is true or false.");
                yield true;
            }
        };
    }

    private List<String> events() {
        return words("events").orElse(List.of(Subscription.EVERYTHING));
    }

    private Optional<List<String>> words(String member) {
        return switch (body.get(member)) {
            case Value.Nothing() -> Optional.empty();
            case Value.Many(var values) when values.size() <= MOST && values.stream().allMatch(Body::isWord) -> Optional
                    .of(values.stream().map(value -> ((Value.Text) value).text()).toList());
            default -> {
                fault(member, member + " is a list of at most " + MOST + " words.");
                yield Optional.empty();
            }
        };
    }

    private static boolean isWord(Value value) {
        return value instanceof Value.Text(var text) && text.matches("\\S{1,100}");
    }

    private Payload payload() {
        var word = text("payload");
        var known = word.flatMap(any -> Stream.of(Payload.values()).filter(payload -> payload.word().equals(any)).findFirst());
        if (word.isPresent() && known.isEmpty()) {
            fault("payload", "payload is one of "
                    + String.join(", ", Stream.of(Payload.values()).map(one -> one.name().toLowerCase(Locale.ROOT)).toList()) + ".");
        }
        return known.orElse(Payload.THIN);
    }

    /** After which entry of the change log it begins. */
    OptionalLong since() {
        var cursor = text("since");
        var entry = cursor.flatMap(ChangesQuery::entry);
        if (cursor.isPresent() && entry.isEmpty()) {
            fault("since", "not a cursor that /changes gave as meta.next");
        }
        return entry.map(OptionalLong::of).orElse(OptionalLong.empty());
    }

    Optional<SigningSecret> secret() {
        return text("secret").filter(secret -> {
            boolean is = SigningSecret.isSecret(secret);
            if (!is) {
                fault("secret", "A secret is whsec_ and 24 to 64 random bytes in base64; without one, one is made.");
            }
            return is;
        }).map(SigningSecret::new);
    }

    Duration overlap() {
        return switch (body.get("overlapHours")) {
            case Value.Nothing() -> Duration.ofHours(USUAL_OVERLAP);
            case Value.Number(var hours) when isOverlap(hours) -> Duration.ofHours(hours.longValue());
            default -> {
                fault("overlapHours", "overlapHours is a whole number from 0 to " + LONGEST_OVERLAP + ".");
                yield Duration.ZERO;
            }
        };
    }

    private static boolean isOverlap(BigDecimal hours) {
        return hours.signum() >= 0 && hours.compareTo(BigDecimal.valueOf(LONGEST_OVERLAP)) <= 0 && hours.stripTrailingZeros().scale() <= 0;
    }

    private void fault(String member, String detail) {
        faults.member(member, detail);
    }
}
