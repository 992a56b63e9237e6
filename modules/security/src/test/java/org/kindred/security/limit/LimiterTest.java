package org.kindred.security.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LimiterTest {

    private static final Rate TEN_A_MINUTE = new Rate(10, Duration.ofMinutes(1));

    /** A clock may begin anywhere, and pass its greatest number. */
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - TimeUnit.SECONDS.toNanos(30));
    private final Limiter limiter = new Limiter("requests", TEN_A_MINUTE, 100, nanos::get);

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    private int taken(String who) {
        int taken = 0;
        while (limiter.take(who).allowed()) {
            taken++;
        }
        return taken;
    }

    @Test
    void aQuotaCanBeUsedAtOnceAndComesBackSteadily() {
        assertEquals(10, taken("a"));
        pass(Duration.ofSeconds(6));
        assertEquals(1, taken("a"));
        pass(Duration.ofSeconds(30));
        assertEquals(5, taken("a"));
        pass(Duration.ofHours(10));
        assertEquals(10, taken("a"));
    }

    @Test
    void everybodyHasTheirOwn() {
        assertEquals(10, taken("a"));
        assertEquals(10, taken("b"));
    }

    @Test
    void itTellsWhatIsLeftAndWhenToComeBack() {
        var first = limiter.take("a");
        assertEquals(9, first.quota().remaining());
        assertEquals(Duration.ofSeconds(6), first.quota().reset());

        taken("a");
        var refused = limiter.take("a");
        assertFalse(refused.allowed());
        assertEquals(0, refused.quota().remaining());
        assertEquals(Duration.ofMinutes(1), refused.quota().reset());
        assertEquals(Duration.ofSeconds(6), refused.after());
        pass(refused.after());
        assertTrue(limiter.take("a").allowed());
    }

    @Test
    void lookingCostsNothing() {
        for (int i = 0; i < 100; i++) {
            assertTrue(limiter.look("a").allowed());
        }
        assertEquals(10, taken("a"));
        assertFalse(limiter.look("a").allowed());
        assertEquals(Duration.ofSeconds(6), limiter.look("a").after());
    }

    @Test
    void itRemembersAFixedNumberAndForgetsWhomItHeardOfLongestAgo() {
        assertEquals(10, taken("a"));
        assertEquals(10, taken("b"));
        for (int i = 0; i < 99; i++) {
            limiter.take("other-" + i);
            limiter.take("b");
        }
        assertEquals(100, limiter.size());
        assertEquals(10, taken("a"));
        assertEquals(0, taken("b"));
    }

    @Test
    void aRateIsWrittenAsSoManyInSoManySeconds() {
        assertEquals(Optional.of(TEN_A_MINUTE), Rate.read(" 10/60s "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10", "0/60s", "10/0s", "-1/60s", "10/60", "10/60m", "9999999999/60s"})
    void anythingElseIsNoRate(String text) {
        assertEquals(Optional.empty(), Rate.read(text));
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.1,127.0.0.1", "2001:db8:0:1:2:3:4:5,2001:db8:0:1::/64", "2001:DB8::1,2001:db8:0:0::/64", "::1,0:0:0:0::/64",
            "fe80::1%eth0,fe80:0:0:0::/64", "[2001:0db8::1],2001:db8:0:0::/64", "1:2:3:4:5::,1:2:3:4::/64",
            "::ffff:10.0.0.1,::ffff:10.0.0.1",
            "1::4:5:6:7:8,1:0:0:4::/64", "'',''"})
    void aNetworkOfIpv6CountsAsOneAddress(String address, String network) {
        assertEquals(network, Network.of(address));
    }
}
