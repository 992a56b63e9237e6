package org.kindred.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kindred.kernel.access.ApiToken;
import org.kindred.kernel.access.ApiToken.Grant;
import org.kindred.kernel.access.Scope;
import org.kindred.kernel.problem.KindredException;

class TokensTest extends StoreContract {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private static ApiToken token(String id, String name, Instant made) {
        var grant = new Grant(name, Set.of(Scope.WRITE, Scope.REVIEW), Set.of("article", "guide"), Set.of("es"),
                Optional.of(NOON.plusSeconds(60)));
        return new ApiToken(id, grant, made, "bootstrap", Optional.empty(), Optional.empty());
    }

    private void add(ApiToken token, String digest) {
        write(session -> session.tokens().add(token, digest));
    }

    @Test
    void aTokenIsFoundByItsDigestIdAndNameWithAllThatItIsFor() {
        var token = token("a1", "Web site", NOON);
        add(token, "d1");

        assertEquals(Optional.of(token), read(session -> session.tokens().ofDigest("d1")));
        assertEquals(Optional.of(token), read(session -> session.tokens().find("a1")));
        assertEquals(Optional.of(token), read(session -> session.tokens().named("web SITE")));
        assertEquals(Optional.empty(), read(session -> session.tokens().ofDigest("D1")));
        assertEquals(Optional.empty(), read(session -> session.tokens().find("d1")));
    }

    @Test
    void aTokenWithoutLimitsAndEndStaysSo() {
        var token = new ApiToken("a1", new Grant("ci", Set.of(Scope.READ), Set.of(), Set.of(), Optional.empty()), NOON, "x",
                Optional.empty(), Optional.empty());
        add(token, "d1");

        assertEquals(Optional.of(token), read(session -> session.tokens().find("a1")));
    }

    @Test
    void theNewestComeFirst() {
        add(token("a1", "one", NOON), "d1");
        add(token("a3", "three", NOON.plusSeconds(2)), "d3");
        add(token("a2", "two", NOON.plusSeconds(1)), "d2");

        assertEquals(List.of("a3", "a2"), ids(0, 2));
        assertEquals(List.of("a1"), ids(2, 2));
        assertEquals(3L, (long) read(session -> session.tokens().count()));
    }

    private List<String> ids(int from, int limit) {
        return read(session -> session.tokens().newest(from, limit)).stream().map(ApiToken::id).toList();
    }

    @Test
    void twoActiveTokensHaveDifferentNames() {
        var first = token("a1", "ci", NOON);
        add(first, "d1");

        assertThrows(KindredException.class, () -> add(token("a2", "CI", NOON), "d2"));

        write(session -> session.tokens().change(first.revoked(NOON)));
        add(token("a2", "CI", NOON), "d2");
        assertEquals("a2", read(session -> session.tokens().named("ci")).orElseThrow().id());
        assertEquals(Optional.of(first.revoked(NOON)), read(session -> session.tokens().ofDigest("d1")));
    }

    @Test
    void whatATokenIsForCanChange() {
        var token = token("a1", "ci", NOON);
        add(token, "d1");
        write(session -> session.tokens().used("a1", NOON, Duration.ofMinutes(1)));
        var other = token.with(new Grant("robot", Set.of(Scope.READ), Set.of(), Set.of(), Optional.empty()));

        write(session -> session.tokens().change(other));

        var kept = read(session -> session.tokens().ofDigest("d1")).orElseThrow();
        assertEquals(other.grant(), kept.grant());
        assertEquals(Optional.of(NOON), kept.usedAt());
    }

    @Test
    void itsUseIsNotedOnceInATime() {
        add(token("a1", "ci", NOON), "d1");

        assertEquals(NOON, used(NOON));
        assertEquals(NOON, used(NOON.plusSeconds(59)));
        assertEquals(NOON.plusSeconds(60), used(NOON.plusSeconds(60)));
    }

    private Instant used(Instant moment) {
        write(session -> session.tokens().used("a1", moment, Duration.ofMinutes(1)));
        return read(session -> session.tokens().find("a1")).flatMap(ApiToken::usedAt).orElseThrow();
    }
}
