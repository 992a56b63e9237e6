package org.kindred.app.wiring;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kindred.kernel.access.Scope;
import org.kindred.launcher.CannotStart;
import org.kindred.launcher.Settings;
import org.kindred.security.jwt.TrustedIssuer;
import org.kindred.security.jwt.TrustedIssuer.Claims;

/** Reads whose signed tokens count: {@code kindred.oidc.…} is the provider that people log in at, {@code kindred.jwt.…} vouches for services. */
final class IssuerConfig {

    private static final Map<String, Set<Scope>> USUAL_ROLES = Map.of("kindred-read", Set.of(Scope.READ), "kindred-write",
            Set.of(Scope.WRITE), "kindred-review", Set.of(Scope.REVIEW), "kindred-publish", Set.of(Scope.PUBLISH), "kindred-admin",
            Set.of(Scope.ADMIN));
    private static final List<String> PEOPLE = List.of("preferred_username", "sub");
    /** By the rule of MicroProfile JWT. */
    private static final List<String> SERVICES = List.of("upn", "preferred_username", "sub");
    private static final String USUAL_SKEW = "30";

    private final Settings settings;
    private final String prefix;
    private final List<String> names;

    private IssuerConfig(Settings settings, String prefix, List<String> names) {
        this.settings = settings;
        this.prefix = prefix;
        this.names = names;
    }

    /** All that the settings name. */
    static List<TrustedIssuer> all(Settings settings) {
        var issuers = Stream.of(new IssuerConfig(settings, "kindred.oidc.", PEOPLE), new IssuerConfig(settings, "kindred.jwt.", SERVICES))
                .flatMap(config -> config.read().stream()).toList();
        if (issuers.stream().map(TrustedIssuer::issuer).distinct().count() < issuers.size()) {
            throw CannotStart
                    .because("kindred.oidc.issuer and kindred.jwt.issuer are the same; one of them is enough, with both audiences.");
        }
        return issuers;
    }

    private Optional<TrustedIssuer> read() {
        return find("issuer").map(issuer -> new TrustedIssuer(safe("issuer", issuer).toString(), audiences(),
                find("keys").map(keys -> safe("keys", keys)), algorithms(), Duration.ofSeconds(skew()), claims()));
    }

    private Optional<String> find(String name) {
        return settings.find(prefix + name).map(String::strip);
    }

    private Claims claims() {
        return new Claims(find("name-claim").map(claim -> List.of(claim, "sub")).orElse(names),
                find("roles-claim").map(IssuerConfig::words).orElse(List.of("groups")), roles(), find("types-claim"),
                find("locales-claim"));
    }

    private Set<String> audiences() {
        var named = find("audience").or(() -> find("client-id")).map(IssuerConfig::words).orElse(List.of());
        if (named.isEmpty()) {
            throw CannotStart.because(prefix + "issuer is set, and not " + prefix + "audience (or kindred.oidc.client-id): "
                    + "tokens that are for others must not count here.");
        }
        return Set.copyOf(named);
    }

    private Set<String> algorithms() {
        var named = find("algorithms").map(IssuerConfig::words).map(Set::copyOf).orElse(TrustedIssuer.ALGORITHMS);
        if (!TrustedIssuer.ALGORITHMS.containsAll(named)) {
            throw CannotStart.because(prefix + "algorithms are some of "
                    + String.join(", ", TrustedIssuer.ALGORITHMS.stream().sorted().toList()) + ".");
        }
        return named;
    }

    private long skew() {
        String text = find("clock-skew").orElse(USUAL_SKEW);
        if (!text.matches("[0-9]{1,3}")) {
            throw CannotStart.because("'" + text + "' is not a number of seconds, at most 999 (" + prefix + "clock-skew).");
        }
        return Long.parseLong(text);
    }

    /** {@code editor=write,review; chief=admin}. */
    private Map<String, Set<Scope>> roles() {
        var text = find("roles");
        if (text.isEmpty()) {
            return USUAL_ROLES;
        }
        var roles = new HashMap<String, Set<Scope>>();
        for (String role : text.get().split(";")) {
            if (!role.isBlank()) {
                int equals = role.lastIndexOf('=');
                roles.put(equals < 1 ? "" : role.substring(0, equals).strip(), scopes(role, role.substring(equals + 1)));
            }
        }
        return roles;
    }

    private Set<Scope> scopes(String role, String words) {
        var scopes = words(words).stream().map(Scope::named).collect(toUnmodifiableSet());
        if (role.indexOf('=') < 1 || scopes.isEmpty() || scopes.contains(Optional.<Scope>empty())) {
            throw CannotStart.because("'" + role.strip() + "' in " + prefix
                    + "roles is not written like editor=write,review; there are the scopes read, write, review, publish and admin.");
        }
        return scopes.stream().flatMap(Optional::stream).collect(toUnmodifiableSet());
    }

    /** Whoever could change what comes from there could let themselves in: it is encrypted, or does not leave this machine. */
    private URI safe(String name, String text) {
        try {
            var address = new URI(text);
            boolean isFile = "file".equals(address.getScheme()) && name.equals("keys");
            boolean isWeb = address.getHost() != null && ("https".equals(address.getScheme()) || "http".equals(address.getScheme())
                    && Set.of("localhost", "127.0.0.1", "[::1]").contains(address.getHost()));
            if (isFile || isWeb) {
                return address;
            }
        } catch (URISyntaxException e) {
            // told below
        }
        throw CannotStart
                .because("'" + text + "' will not do for " + prefix + name + ": it is written like https://login.example.org/realms/site"
                        + (name.equals("keys") ? ", or file:///etc/kindred/keys.json." : "; without TLS only on this machine."));
    }

    private static List<String> words(String text) {
        return Stream.of(text.split(",")).map(String::strip).filter(word -> !word.isEmpty()).toList();
    }
}
