package org.kindred.rest.manage.tokens;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.kindred.kernel.access.ApiToken.Grant;
import org.kindred.kernel.access.Scope;
import org.kindred.kernel.problem.InvalidRequest;
import org.kindred.kernel.value.Rfc3339;
import org.kindred.kernel.value.Value;
import org.kindred.rest.query.Faults;

/** Reads what a token is to be for: {@code {"name": "…", "scopes": ["write"], "types": [], "locales": [], "expiresAt": null}}. */
final class GrantBody {

    private static final List<String> MEMBERS = List.of("name", "scopes", "types", "locales", "expiresAt");
    private static final int MOST = 100;

    private final Value.Group body;
    private final Faults faults = new Faults();

    private GrantBody(Value.Group body) {
        this.body = body;
    }

    /**
     * @param check throws what else is wrong with it, by pointers
     * @throws InvalidRequest if there cannot be such a token, with a pointer to each place that is wrong
     */
    static Grant read(Value body, Consumer<Grant> check) {
        if (!(body instanceof Value.Group group)) {
            throw InvalidRequest.member("invalid-value", "#", "The body is an object with " + String.join(", ", MEMBERS) + ".");
        }
        return new GrantBody(group).read(check);
    }

    private Grant read(Consumer<Grant> check) {
        faults.unknown(body, MEMBERS);
        var grant = new Grant(name(), scopes(), words("types"), words("locales"), end());
        faults.further(() -> check.accept(grant));
        faults.throwIfAny();
        return grant;
    }

    private String name() {
        if (body.get("name") instanceof Value.Text(var name)) {
            return name;
        }
        fault("name", "A token has a name, a string.");
        return "";
    }

    private Set<Scope> scopes() {
        var scopes = new HashSet<Scope>();
        words("scopes").forEach(word -> Scope.named(word).ifPresentOrElse(scopes::add, () -> fault("scopes",
                "“" + shown(word) + "” is no scope; there are " + String.join(", ", Stream.of(Scope.values()).map(Scope::word).toList())
                        + ".")));
        return scopes;
    }

    private Set<String> words(String member) {
        var words = new LinkedHashSet<String>();
        switch (body.get(member)) {
            case Value.Many(var values) when values.size() <= MOST -> values.forEach(value -> word(member, value, words));
            case Value.Nothing() -> words.clear();
            default -> fault(member, member + " is a list of at most " + MOST + " strings.");
        }
        return words;
    }

    private void word(String member, Value value, Set<String> words) {
        if (value instanceof Value.Text(var word)) {
            words.add(word);
        } else {
            fault(member, member + " is a list of strings.");
        }
    }

    private Optional<Instant> end() {
        return switch (body.get("expiresAt")) {
            case Value.Nothing() -> Optional.empty();
            case Value.Text(var text) -> moment(text);
            default -> {
                fault("expiresAt", "A moment such as 2027-01-31T12:00:00Z, or null.");
                yield Optional.empty();
            }
        };
    }

    private Optional<Instant> moment(String text) {
        var moment = Rfc3339.moment(text);
        if (moment.isEmpty()) {
            fault("expiresAt", "“" + shown(text) + "” is no moment such as 2027-01-31T12:00:00Z.");
        }
        return moment;
    }

    private void fault(String member, String detail) {
        faults.member(member, detail);
    }

    private static String shown(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
