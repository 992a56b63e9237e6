package org.kindred.security.jwt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kindred.kernel.access.Admission.Verdict;
import org.kindred.kernel.access.Caller;
import org.kindred.kernel.access.Scope;
import org.kindred.kernel.problem.Overloaded;
import org.kindred.security.jwt.TrustedIssuer.Claims;

class SignedTokensTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration SKEW = Duration.ofSeconds(30);
    private static final Claims CLAIMS = new Claims(List.of("preferred_username", "sub"), List.of("groups", "realm_access.roles"),
            Map.of("editor", Set.of(Scope.WRITE, Scope.REVIEW), "chief", Set.of(Scope.ADMIN)), Optional.empty(), Optional.empty());

    private final Provider provider = new Provider();

    @AfterEach
    void stop() {
        provider.close();
    }

    private TrustedIssuer trusted(Claims claims) {
        return new TrustedIssuer(provider.issuer(), Set.of("kindred", "editor-app"), Optional.empty(), TrustedIssuer.ALGORITHMS, SKEW,
                claims);
    }

    private static SignedTokens trusting(TrustedIssuer... issuers) {
        return new SignedTokens(List.of(issuers), new WebDocuments(), Clock.fixed(NOON, ZoneOffset.UTC), Duration.ofMillis(1));
    }

    private JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder().issuer(provider.issuer()).audience("kindred").subject("7f3")
                .claim("preferred_username", "anna").claim("groups", List.of("editor")).issueTime(Date.from(NOON))
                .expirationTime(Date.from(NOON.plusSeconds(300)));
    }

    private static String token(JWTClaimsSet.Builder claims) {
        return Provider.sign(Provider.KEY, claims.build());
    }

    private Caller admitted(String token) {
        return assertInstanceOf(Verdict.Admitted.class, trusting(trusted(CLAIMS)).judge(token)).caller();
    }

    private void assertRefused(String token) {
        assertInstanceOf(Verdict.Unknown.class, trusting(trusted(CLAIMS)).judge(token));
    }

    @Test
    void aPersonMayDoWhatTheirRolesAreFor() {
        var caller = admitted(token(claims()));

        assertEquals("anna@127.0.0.1", caller.name());
        assertEquals(Set.of(Scope.WRITE, Scope.REVIEW), caller.scopes());
        assertTrue(!caller.isLimited());
    }

    @Test
    void rolesStandWhereTheProviderWritesThem() {
        assertEquals(Set.of(Scope.ADMIN), admitted(token(claims().claim("groups", null).claim("realm_access", Map.of("roles",
                List.of("chief", "unknown", "offline_access"))))).scopes());
        assertEquals(Set.of(Scope.WRITE, Scope.REVIEW), admitted(token(claims().claim("groups", "openid editor"))).scopes());
        assertEquals(Set.of(), admitted(token(claims().claim("groups", List.of("reader", 7)))).scopes());
        assertEquals(Set.of(), admitted(token(claims().claim("groups", Map.of("editor", true)))).scopes());
    }

    @Test
    void aNameHasAnAtSignSoThatNobodyIsTakenForAToken() {
        assertEquals("anna@example.org", admitted(token(claims().claim("preferred_username", "anna@example.org"))).name());
        assertEquals("7f3@127.0.0.1", admitted(token(claims().claim("preferred_username", null))).name());
        assertEquals("7f3@127.0.0.1", admitted(token(claims().claim("preferred_username", "an\nna"))).name());
        assertEquals("7f3@127.0.0.1", admitted(token(claims().claim("preferred_username", " "))).name());
        assertRefused(token(claims().claim("preferred_username", null).subject(null)));
    }

    @Test
    void anAccessTokenAndATokenForOneOfOurAudiencesCount() {
        assertEquals("anna@127.0.0.1", admitted(Provider.sign(Provider.KEY, claims().build(), new JOSEObjectType("at+jwt"))).name());
        assertEquals("anna@127.0.0.1", admitted(token(claims().audience(List.of("account", "editor-app")))).name());
    }

    @Test
    void aTokenOfAnotherAudienceIssuerOrTimeDoesNotCount() {
        assertRefused(token(claims().audience("other")));
        assertRefused(token(claims().audience(List.of())));
        assertRefused(token(claims().issuer(provider.issuer() + "/")));
        assertRefused(token(claims().issuer(null)));
        assertRefused(token(claims().expirationTime(null)));
        assertRefused(token(claims().notBeforeTime(Date.from(NOON.plus(SKEW).plusSeconds(1)))));
        assertRefused(token(claims().claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()))));
        assertRefused(Provider.sign(Provider.KEY, claims().build(), new JOSEObjectType("logout+jwt")));
    }

    @Test
    void clocksMayDifferALittle() {
        admitted(token(claims().expirationTime(Date.from(NOON.minus(SKEW).plusSeconds(1)))));
        admitted(token(claims().notBeforeTime(Date.from(NOON.plus(SKEW).minusSeconds(1)))));
        assertEquals(new Verdict.Unknown("This token has expired.", true),
                trusting(trusted(CLAIMS)).judge(token(claims().expirationTime(Date.from(NOON.minus(SKEW).minusSeconds(1))))));
    }

    @Test
    void aTokenThatIsNotSignedOrWithTheWrongKeyDoesNotCount() throws Exception {
        assertRefused(new PlainJWT(claims().build()).serialize());
        assertRefused(Provider.sign(Provider.key("one"), claims().build()));
        String whole = token(claims());
        assertRefused(whole.substring(0, whole.lastIndexOf('.') + 1));
        String[] parts = whole.split("\\.");
        String chief = token(claims().claim("groups", List.of("chief"))).split("\\.")[1];
        assertRefused(parts[0] + "." + chief + "." + parts[2]);
    }

    @Test
    void aPublicKeyIsNeverTakenForASecret() throws Exception {
        for (byte[] secret : List.of(Provider.KEY.toRSAPublicKey().getEncoded(),
                Provider.KEY.toPublicJWK().toJSONString().getBytes(UTF_8))) {
            var token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("one").build(), claims().build());
            token.sign(new MACSigner(secret));
            assertRefused(token.serialize());
        }
        assertEquals(List.of(), provider.asked);
        assertThrows(IllegalArgumentException.class,
                () -> new TrustedIssuer(provider.issuer(), Set.of("x"), Optional.empty(), Set.of("HS256"),
                        SKEW, CLAIMS));
    }

    @Test
    void aTokenCannotBringItsOwnKey() throws Exception {
        RSAKey own = Provider.key("own");
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("own").jwk(own.toPublicJWK())
                .jwkURL(URI.create(provider.issuer() + "/evil")).x509CertURL(URI.create(provider.issuer() + "/evil")).build();
        var token = new SignedJWT(header, claims().build());
        token.sign(new com.nimbusds.jose.crypto.RSASSASigner(own));

        assertRefused(token.serialize());
        assertTrue(provider.asked.stream().noneMatch(path -> path.contains("evil")), provider.asked.toString());
    }

    @Test
    void theKeysAreRememberedAndANewOneIsFound() {
        var tokens = trusting(trusted(CLAIMS));
        for (int i = 0; i < 20; i++) {
            assertInstanceOf(Verdict.Admitted.class, tokens.judge(token(claims())));
        }
        assertEquals(List.of("/realm/.well-known/openid-configuration", "/realm/keys"), provider.asked);

        RSAKey next = Provider.key("two");
        provider.rotate(Provider.KEY, next);
        assertInstanceOf(Verdict.Admitted.class, tokens.judge(Provider.sign(next, claims().build())));
        provider.rotate(next);
        RSAKey third = Provider.key("three");
        assertInstanceOf(Verdict.Unknown.class, tokens.judge(Provider.sign(third, claims().build())));
        assertInstanceOf(Verdict.Unknown.class, tokens.judge(token(claims())));
    }

    @Test
    void unknownKeysDoNotMakeUsAskAllTheTime() {
        var tokens = new SignedTokens(List.of(trusted(CLAIMS)), new WebDocuments(), Clock.fixed(NOON, ZoneOffset.UTC),
                Duration.ofMinutes(4));
        for (int i = 0; i < 50; i++) {
            var key = new RSAKey.Builder(Provider.KEY).keyID(UUID.randomUUID().toString()).build();
            assertInstanceOf(Verdict.Unknown.class, tokens.judge(Provider.sign(key, claims().build())));
        }
        assertTrue(provider.asked.size() <= 6, provider.asked.toString());
        assertInstanceOf(Verdict.Admitted.class, tokens.judge(token(claims())));
    }

    @Test
    void whileTheProviderCannotBeReachedNobodyIsLetInWhoseKeyIsNotKnown() {
        var known = trusting(trusted(CLAIMS));
        assertInstanceOf(Verdict.Admitted.class, known.judge(token(claims())));
        var tokens = trusting(trusted(CLAIMS));
        int port = provider.port();
        provider.close();

        for (int i = 0; i < 3; i++) {
            var failure = assertThrows(Overloaded.class, () -> tokens.judge(token(claims())));
            assertTrue(failure.getMessage().contains("cannot be reached"), failure.getMessage());
        }
        assertInstanceOf(Verdict.Admitted.class, known.judge(token(claims())));
        assertInstanceOf(Verdict.Unknown.class, tokens.judge("a.b.c"));
        assertInstanceOf(Verdict.Unknown.class, tokens.judge(token(claims().issuer("https://other.example"))));

        try (var back = new Provider(port)) {
            assertEquals(provider.issuer(), back.issuer());
            assertInstanceOf(Verdict.Admitted.class, untilReached(tokens));
        }
    }

    /** Questions come at least a millisecond after one another. */
    private Verdict untilReached(SignedTokens tokens) {
        for (int i = 0; i < 1000; i++) {
            try {
                return tokens.judge(token(claims()));
            } catch (Overloaded e) {
                Thread.onSpinWait();
            }
        }
        throw new AssertionError("it stays unreachable");
    }

    @Test
    void keysOnAnotherMachineHaveToBeNamedByTheOperator() {
        try (var elsewhere = new Provider()) {
            provider.pointTo(elsewhere.issuer() + "/keys");

            assertThrows(Overloaded.class, () -> trusting(trusted(CLAIMS)).judge(token(claims())));
            assertEquals(List.of(), elsewhere.asked);

            var named = new TrustedIssuer(provider.issuer(), Set.of("kindred"), Optional.of(URI.create(elsewhere.issuer() + "/keys")),
                    TrustedIssuer.ALGORITHMS, SKEW, CLAIMS);
            assertInstanceOf(Verdict.Admitted.class, trusting(named).judge(token(claims())));
        }
    }

    @Test
    void theKeysOfServicesMayLieInAFile(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("keys.json");
        Files.writeString(file, new com.nimbusds.jose.jwk.JWKSet(Provider.KEY.toPublicJWK()).toString());
        var services = new TrustedIssuer("https://services.example", Set.of("kindred"), Optional.of(file.toUri()), TrustedIssuer.ALGORITHMS,
                SKEW, new Claims(List.of("upn", "preferred_username", "sub"), List.of("groups"), Map.of("publisher", Set.of(Scope.PUBLISH)),
                        Optional.empty(), Optional.empty()));
        var both = trusting(trusted(CLAIMS), services);

        var service = assertInstanceOf(Verdict.Admitted.class, both.judge(token(claims().issuer("https://services.example")
                .claim("upn", "build@services.example").claim("groups", List.of("publisher"))))).caller();
        assertEquals("build@services.example", service.name());
        assertEquals(Set.of(Scope.PUBLISH), service.scopes());
        assertEquals(Set.of(Scope.WRITE, Scope.REVIEW),
                assertInstanceOf(Verdict.Admitted.class, both.judge(token(claims()))).caller().scopes());
    }

    @Test
    void aClaimCanLimitAPersonToTypesAndLocales() {
        var limiting = trusting(trusted(new Claims(CLAIMS.names(), CLAIMS.roles(), CLAIMS.scopes(), Optional.of("kindred.types"),
                Optional.of("kindred.locales"))));
        var limited = caller(limiting, claims().claim("kindred", Map.of("types", List.of("article"), "locales", "es fr")));
        assertEquals(Set.of("article"), limited.types());
        assertEquals(Set.of("es", "fr"), limited.locales());

        var all = caller(limiting, claims().claim("kindred", Map.of("types", "*", "locales", List.of("*"))));
        assertTrue(!all.isLimited());
        var silent = caller(limiting, claims());
        assertTrue(!silent.reachesType("article") && !silent.reachesLocale("es"));
    }

    private static Caller caller(SignedTokens tokens, JWTClaimsSet.Builder claims) {
        return assertInstanceOf(Verdict.Admitted.class, tokens.judge(token(claims))).caller();
    }

    @Test
    void whateverIsNoTokenIsToldSo() {
        var tokens = trusting(trusted(CLAIMS));
        for (String text : List.of("", "x", "a.b", "a.b.c", "a.b.c.d.e", "..", "ey.ey.ey", "x".repeat(100_000))) {
            assertEquals(new Verdict.Unknown("This is no token that counts here.", true), tokens.judge(text));
        }
        assertEquals(List.of(), provider.asked);
        assertEquals(new Verdict.Unknown("This is no token that counts here.", true), trusting().judge(token(claims())));
    }
}
