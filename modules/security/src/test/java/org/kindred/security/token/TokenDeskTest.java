package org.kindred.security.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kindred.kernel.access.Admission.Verdict;
import org.kindred.kernel.access.ApiToken;
import org.kindred.kernel.access.ApiToken.Grant;
import org.kindred.kernel.access.ApiTokens.Issued;
import org.kindred.kernel.access.Scope;
import org.kindred.kernel.audit.Act;
import org.kindred.kernel.audit.AuditEntry;
import org.kindred.kernel.problem.InvalidRequest;
import org.kindred.kernel.problem.InvalidRequest.Fault;
import org.kindred.kernel.problem.NotFound;
import org.kindred.kernel.problem.Stale;
import org.kindred.store.JpaStore;

class TokenDeskTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final Clock clock = clock(now::get);
    private final JdbcConnectionPool database = JdbcConnectionPool.create("jdbc:h2:mem:tokens-" + System.nanoTime(), "sa", "");
    private final JpaStore store = JpaStore.open(database, new TestSealing());
    private final TokenDesk desk = desk();
    private final TokenCredential door = new TokenCredential(desk, clock);

    @AfterEach
    void close() {
        store.close();
        database.dispose();
    }

    private TokenDesk desk() {
        return new TokenDesk(store, List.of("article", "guide"), () -> List.of("en", "es"), clock, new SecureRandom());
    }

    private static Clock clock(InstantSource source) {
        return new Clock() {
            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return source.instant();
            }
        };
    }

    private static Grant grant(String name, Scope... scopes) {
        return new Grant(name, Set.of(scopes), Set.of(), Set.of(), Optional.empty());
    }

    private Issued issue(Grant grant) {
        return desk.issue(grant, "bootstrap");
    }

    @Test
    void whoHoldsATokenMayDoWhatItIsFor() {
        var issued = issue(new Grant("translator", Set.of(Scope.WRITE), Set.of("article"), Set.of("es"), Optional.empty()));

        var admitted = assertInstanceOf(Verdict.Admitted.class, door.judge(issued.secret()));
        assertEquals("translator", admitted.caller().name());
        assertEquals(Set.of(Scope.WRITE), admitted.caller().scopes());
        assertEquals(Set.of("article"), admitted.caller().types());
        assertEquals(Set.of("es"), admitted.caller().locales());
    }

    @Test
    void aSecretIsToldOnceAndKeptNowhere() throws Exception {
        var issued = issue(grant("ci", Scope.READ));

        assertFalse(issued.toString().contains(issued.secret()));
        try (var connection = database.getConnection();
                var rows = connection.createStatement().executeQuery("SELECT * FROM api_token")) {
            assertTrue(rows.next());
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                assertFalse(String.valueOf(rows.getString(i)).contains(issued.secret().substring(4, 20)));
            }
            assertEquals(TokenText.digest(issued.secret()), rows.getString("digest"));
        }
    }

    @Test
    void aWrongTokenIsNobodysAndAMalformedOneIsToldSoWithoutADatabase() {
        assertUnknown("This token is not known here.", TokenText.make(new SecureRandom()));
        database.dispose();
        assertUnknown("This is not a whole token of this service: it was cut or mistyped.", "kdr_0123456789abcdef");
    }

    private void assertUnknown(String why, String secret) {
        assertEquals(new Verdict.Unknown(why, true), door.judge(secret));
    }

    @Test
    void aRevokedTokenIsRefusedAtOnceOnEveryNode() {
        var issued = issue(grant("ci", Scope.READ));
        var otherNode = new TokenCredential(desk(), clock);
        assertInstanceOf(Verdict.Admitted.class, otherNode.judge(issued.secret()));

        desk.revoke(issued.token().id(), "bootstrap");
        desk.revoke(issued.token().id(), "bootstrap");

        assertEquals(new Verdict.Unknown("This token was revoked.", true), otherNode.judge(issued.secret()));
        assertEquals(ApiToken.State.REVOKED, desk.find(issued.token().id()).orElseThrow().stateAt(NOON));
        assertThrows(NotFound.class, () -> desk.change(issued.token().id(), any -> true, grant("ci", Scope.ADMIN), "bootstrap"));
    }

    @Test
    void aTokenEndsAtItsTime() {
        var issued = issue(new Grant("ci", Set.of(Scope.READ), Set.of(), Set.of(), Optional.of(NOON.plusSeconds(60))));

        now.set(NOON.plusSeconds(59));
        assertInstanceOf(Verdict.Admitted.class, door.judge(issued.secret()));
        now.set(NOON.plusSeconds(60));
        assertUnknown("This token has expired.", issued.secret());
    }

    @Test
    void whatIsDoneWithATokenIsRecordedWithoutItsSecret() {
        var issued = issue(grant("ci", Scope.READ, Scope.REVIEW));
        String id = issued.token().id();
        var robot = new TreeMap<>(Map.of("name", "robot", "scopes", "write", "types", "article", "locales", "es", "expiresAt",
                "2026-03-01T12:00:09Z"));
        desk.change(id, any -> true,
                new Grant("robot", Set.of(Scope.WRITE), Set.of("article"), Set.of("es"), Optional.of(NOON.plusSeconds(9))),
                "anna@x");
        desk.revoke(id, "anna@x");
        desk.revoke(id, "anna@x");

        var acts = store.read(session -> session.audit().after(0, 10)).stream().map(AuditEntry::act).toList();
        assertEquals(List.of(
                new Act("bootstrap", "token.created", "token/" + id,
                        new TreeMap<>(Map.of("name", "ci", "scopes", "read,review", "types", "", "locales", ""))),
                new Act("anna@x", "token.changed", "token/" + id, robot), new Act("anna@x", "token.revoked", "token/" + id, robot)), acts);
    }

    @Test
    void itsLastUseIsKnownToTheMinute() {
        var issued = issue(grant("ci", Scope.READ));
        assertEquals(Optional.empty(), desk.find(issued.token().id()).orElseThrow().usedAt());

        assertEquals(Optional.of(NOON), usedAt(issued, Duration.ZERO));
        assertEquals(Optional.of(NOON), usedAt(issued, Duration.ofSeconds(59)));
        assertEquals(Optional.of(NOON.plusSeconds(60)), usedAt(issued, Duration.ofSeconds(60)));
    }

    private Optional<Instant> usedAt(Issued issued, Duration later) {
        now.set(NOON.plus(later));
        door.judge(issued.secret());
        return desk.find(issued.token().id()).orElseThrow().usedAt();
    }

    @Test
    void twoTokensHaveTwoNames() {
        var issued = issue(grant("ci", Scope.READ));

        var refused = assertThrows(InvalidRequest.class, () -> issue(grant("CI", Scope.READ)));
        assertEquals("name-taken", refused.name());
        desk.change(issued.token().id(), any -> true, grant("CI", Scope.WRITE), "bootstrap");
        desk.revoke(issued.token().id(), "bootstrap");
        issue(grant("ci", Scope.READ));
        assertEquals(2, desk.count());
        assertEquals(2, desk.newest(0, 10).size());
    }

    @Test
    void whatATokenIsForChangesWithTheNextRequest() {
        var issued = issue(grant("ci", Scope.READ));

        desk.change(issued.token().id(), any -> true, grant("robot", Scope.PUBLISH), "bootstrap");

        var admitted = assertInstanceOf(Verdict.Admitted.class, door.judge(issued.secret()));
        assertEquals("robot", admitted.caller().name());
        assertTrue(admitted.caller().may(Scope.PUBLISH));
    }

    @Test
    void everythingThatIsWrongIsNamed() {
        var refused = assertThrows(InvalidRequest.class,
                () -> issue(new Grant("a@b", Set.of(), Set.of("articles"), Set.of("fr"), Optional.of(NOON))));

        assertEquals(List.of("#/name", "#/scopes", "#/types", "#/locales", "#/expiresAt"),
                refused.faults().stream().map(Fault::parameter).toList());
        assertTrue(refused.faults().get(2).detail().contains("article, guide"), refused.faults().toString());
        assertEquals(0, desk.count());
    }

    @Test
    void anAdminCannotBeLimitedAndNobodyIsCalledBootstrap() {
        assertThrows(InvalidRequest.class,
                () -> issue(new Grant("x", Set.of(Scope.ADMIN), Set.of("article"), Set.of(), Optional.empty())));
        assertThrows(InvalidRequest.class, () -> issue(grant("Bootstrap", Scope.READ)));
        for (String name : List.of("command-line", "Import", "", " ", " ci", "ci ", "a\nb", "a\u202Eb", "x".repeat(101))) {
            assertThrows(InvalidRequest.class, () -> issue(grant(name, Scope.READ)), name);
        }
        for (String name : List.of("x", "Web site 2", "Übersetzung", "x".repeat(100))) {
            issue(grant(name, Scope.READ));
        }
    }

    @Test
    void aChangeMeantForWhatATokenWasBeforeIsRefused() {
        var seen = desk.issue(grant("ci", Scope.WRITE), "bootstrap").token();
        var changed = desk.change(seen.id(), token -> token.version().equals(seen.version()), grant("ci", Scope.PUBLISH), "ana");
        assertThrows(Stale.class,
                () -> desk.change(seen.id(), token -> token.version().equals(seen.version()), grant("ci", Scope.ADMIN), "bob"));
        assertEquals(changed.grant(), desk.find(seen.id()).orElseThrow().grant());
    }
}
