package org.kindred.rest.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CacheControlTest {

    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
    private static final Answer ANSWER = Answer.json(new byte[0], Dependencies.UNKNOWN);

    @Test
    void letsCachesInBetweenAnswerForAMinute() {
        String usual = "public, max-age=0, s-maxage=60, stale-while-revalidate=30";

        assertEquals(usual, control(Optional.empty(), ANSWER, Map.of()));
        assertEquals(usual, control(Optional.of(NOW.plusSeconds(60)), ANSWER, Map.of()));
    }

    @Test
    void neverPassesTheNextScheduledChange() {
        assertEquals("public, max-age=0, s-maxage=59", control(Optional.of(NOW.plusMillis(59_999)), ANSWER, Map.of()));
        assertEquals("public, max-age=0, s-maxage=0", control(Optional.of(NOW.minusSeconds(5)), ANSWER, Map.of()));
    }

    @Test
    void letsNobodyKeepWhatWasAskedForWithAToken() {
        assertEquals("private, no-store", control(Optional.empty(), ANSWER, Map.of("Authorization", "Bearer x")));
    }

    @Test
    void asksEachTimeWhereTheAnswerSaysSo() {
        assertEquals("no-cache", control(Optional.empty(), ANSWER.alwaysRevalidated(), Map.of()));
    }

    private static String control(Optional<Instant> due, Answer answer, Map<String, String> headers) {
        return new CacheControl(DeliverySettings.usual("http://x"), () -> due, Clock.fixed(NOW, ZoneOffset.UTC)).of(answer, headers::get);
    }
}
