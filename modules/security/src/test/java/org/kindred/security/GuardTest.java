package org.kindred.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.kindred.kernel.access.Admission;
import org.kindred.kernel.access.Admission.Verdict;
import org.kindred.kernel.access.Caller;
import org.kindred.kernel.access.Quota;
import org.kindred.kernel.access.Scope;
import org.kindred.security.limit.Limiter;
import org.kindred.security.limit.Rate;

class GuardTest {

    private static final Map<String, Caller> KNOWN = Map.of("kdr_known", new Caller("known", Set.of(Scope.READ)), "a.b.c",
            new Caller("anna@id.example.org", Set.of(Scope.WRITE)));

    private final AtomicLong nanos = new AtomicLong();
    private final Guard guard = new Guard(new BootstrapToken(Optional.of("kdr_operator")), GuardTest::judge, GuardTest::judge,
            Optional.of(new Limiter("failures", new Rate(3, Duration.ofSeconds(60)), 100, nanos::get)),
            Optional.of(new Limiter("requests", new Rate(5, Duration.ofSeconds(60)), 100, nanos::get)));

    private static Verdict judge(String credential) {
        return Optional.ofNullable(KNOWN.get(credential)).<Verdict>map(Verdict.Admitted::new)
                .orElseGet(() -> new Verdict.Unknown("Not known.", true));
    }

    private Verdict from(String address, String credential) {
        return guard.admit(Optional.of(credential), address).verdict();
    }

    private void guess(String address, int times) {
        for (int i = 0; i < times; i++) {
            from(address, "kdr_guess" + i);
        }
    }

    @Test
    void knowsTheOperatorAPersonAndATokenApart() {
        assertEquals("bootstrap", name(from("10.0.0.1", "kdr_operator")));
        assertEquals("known", name(from("10.0.0.1", "kdr_known")));
        assertEquals("anna@id.example.org", name(from("10.0.0.1", "a.b.c")));
    }

    private static String name(Verdict verdict) {
        return assertInstanceOf(Verdict.Admitted.class, verdict).caller().name();
    }

    @Test
    void whoeverBringsNothingIsAskedForATokenAndCountsForNothing() {
        for (int i = 0; i < 10; i++) {
            var admission = guard.admit(Optional.empty(), "10.0.0.1");
            assertEquals(new Verdict.Unknown("This needs a token: Authorization: Bearer kdr_….", false), admission.verdict());
            assertEquals(List.of(), admission.quotas());
        }
        assertInstanceOf(Verdict.Admitted.class, from("10.0.0.1", "kdr_operator"));
    }

    @Test
    void anAddressThatGuessesHasToWait() {
        guess("10.0.0.1", 3);

        var refused = assertInstanceOf(Verdict.TooMany.class, from("10.0.0.1", "kdr_guess"));
        assertEquals(Duration.ofSeconds(20), refused.after());
        assertInstanceOf(Verdict.TooMany.class, from("10.0.0.1", "x.y.z"));
        assertInstanceOf(Verdict.Unknown.class, from("10.0.0.2", "kdr_guess"));
        nanos.addAndGet(refused.after().toNanos());
        assertInstanceOf(Verdict.Unknown.class, from("10.0.0.1", "kdr_guess"));
    }

    @Test
    void whileItWaitsNothingThatCouldBeGuessedIsLookedAt() {
        guess("10.0.0.1", 3);

        assertInstanceOf(Verdict.TooMany.class, from("10.0.0.1", "kdr_operator"));
        assertInstanceOf(Verdict.Admitted.class, from("10.0.0.2", "kdr_operator"));
    }

    @Test
    void nobodyIsLockedOutByOthersAtTheSameAddress() {
        guess("10.0.0.1", 30);

        assertEquals("known", name(from("10.0.0.1", "kdr_known")));
        assertEquals("anna@id.example.org", name(from("10.0.0.1", "a.b.c")));
    }

    @Test
    void everybodyMayAskSoMuchAndIsToldHowMuchIsLeft() {
        Admission first = guard.admit(Optional.of("kdr_known"), "10.0.0.1");
        assertEquals(List.of(new Quota("requests", 5, Duration.ofSeconds(60), 4, Duration.ofSeconds(12))), first.quotas());
        for (int i = 0; i < 4; i++) {
            assertInstanceOf(Verdict.Admitted.class, from("10.0.0." + i, "kdr_known"));
        }
        assertInstanceOf(Verdict.TooMany.class, from("10.0.0.9", "kdr_known"));
        assertInstanceOf(Verdict.Admitted.class, from("10.0.0.9", "a.b.c"));
    }

    @Test
    void theOperatorIsNotLimited() {
        for (int i = 0; i < 100; i++) {
            var admission = guard.admit(Optional.of("kdr_operator"), "10.0.0.1");
            assertTrue(admission.quotas().isEmpty());
            assertInstanceOf(Verdict.Admitted.class, admission.verdict());
        }
    }

    @Test
    void withoutLimitsNobodyWaits() {
        var open = new Guard(new BootstrapToken(Optional.empty()), GuardTest::judge, GuardTest::judge, Optional.empty(), Optional.empty());
        for (int i = 0; i < 100; i++) {
            assertEquals(new Admission(new Verdict.Unknown("Not known.", true), List.of()), open.admit(Optional.of("kdr_x"), "10.0.0.1"));
        }
    }
}
