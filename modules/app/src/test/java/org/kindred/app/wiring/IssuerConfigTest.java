package org.kindred.app.wiring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kindred.kernel.access.Scope;
import org.kindred.launcher.CannotStart;
import org.kindred.launcher.Settings;
import org.kindred.security.jwt.TrustedIssuer;

class IssuerConfigTest {

    private static final String ISSUER = "https://login.example.org/realms/site";

    private static List<TrustedIssuer> read(String... settings) {
        var all = new HashMap<String, String>();
        for (int i = 0; i < settings.length; i += 2) {
            all.put("kindred." + settings[i], settings[i + 1]);
        }
        return IssuerConfig.all(new Settings(all, Map.of()));
    }

    @Test
    void withoutAnIssuerNoSignedTokenCounts() {
        assertEquals(List.of(), read("oidc.audience", "kindred"));
    }

    @Test
    void anIssuerAndAClientAreEnough() {
        var issuer = read("oidc.issuer", ISSUER, "oidc.client-id", "kindred").getFirst();

        assertEquals(ISSUER, issuer.issuer());
        assertEquals(Set.of("kindred"), issuer.audiences());
        assertEquals(Optional.empty(), issuer.keys());
        assertEquals(Duration.ofSeconds(30), issuer.skew());
        assertEquals(TrustedIssuer.ALGORITHMS, issuer.algorithms());
        assertEquals(List.of("preferred_username", "sub"), issuer.claims().names());
        assertEquals(List.of("groups"), issuer.claims().roles());
        assertEquals(Set.of(Scope.WRITE), issuer.claims().scopes().get("kindred-write"));
        assertEquals(5, issuer.claims().scopes().size());
    }

    @Test
    void everythingCanBeSaid() {
        var issuer = read("oidc.issuer", ISSUER, "oidc.audience", "kindred, editor-app", "oidc.keys", "https://keys.example.org/jwks",
                "oidc.roles-claim", "realm_access.roles,groups", "oidc.roles", "editor = write, review; a=b=admin;", "oidc.name-claim",
                "email",
                "oidc.types-claim", "kindred.types", "oidc.locales-claim", "kindred.locales", "oidc.clock-skew", "5", "oidc.algorithms",
                "ES256").getFirst();

        assertEquals(Set.of("kindred", "editor-app"), issuer.audiences());
        assertEquals(Optional.of(URI.create("https://keys.example.org/jwks")), issuer.keys());
        assertEquals(List.of("realm_access.roles", "groups"), issuer.claims().roles());
        assertEquals(Map.of("editor", Set.of(Scope.WRITE, Scope.REVIEW), "a=b", Set.of(Scope.ADMIN)), issuer.claims().scopes());
        assertEquals(List.of("email", "sub"), issuer.claims().names());
        assertEquals(Optional.of("kindred.types"), issuer.claims().types());
        assertEquals(Optional.of("kindred.locales"), issuer.claims().locales());
        assertEquals(Duration.ofSeconds(5), issuer.skew());
        assertEquals(Set.of("ES256"), issuer.algorithms());
    }

    @Test
    void servicesHaveAnIssuerOfTheirOwn() {
        var both = read("oidc.issuer", ISSUER, "oidc.client-id", "kindred", "jwt.issuer", "https://ci.example.org", "jwt.audience",
                "kindred",
                "jwt.keys", "file:///etc/kindred/keys.json");

        assertEquals(2, both.size());
        assertEquals(List.of("upn", "preferred_username", "sub"), both.get(1).claims().names());
    }

    @ParameterizedTest
    @CsvSource({"oidc.issuer,http://login.example.org,oidc.audience,x", "oidc.issuer,login.example.org,oidc.audience,x",
            "oidc.issuer,file:///etc/x,oidc.audience,x", "oidc.issuer,'https://a b',oidc.audience,x",
            "oidc.issuer,https://login.example.org,oidc.audience,' '", "oidc.issuer,https://login.example.org,oidc.roles,x"})
    void whatWouldOpenTheDoorToOthersDoesNotStart(String name, String value, String other, String otherValue) {
        assertThrows(CannotStart.class, () -> read(name, value, other, otherValue));
    }

    @ParameterizedTest
    @CsvSource({"oidc.roles,editor", "oidc.roles,editor=root", "oidc.roles,=admin", "oidc.roles,editor=", "oidc.algorithms,HS256",
            "oidc.algorithms,none", "oidc.clock-skew,1h", "oidc.keys,http://keys.example.org", "jwt.issuer," + ISSUER})
    void whatCannotBeIsSaidInOneSentence(String name, String value) {
        var failure = assertThrows(CannotStart.class,
                () -> read("oidc.issuer", ISSUER, "oidc.audience", "kindred", "jwt.audience", "kindred", name, value));
        assertEquals(1, failure.sentence().lines().count());
    }
}
