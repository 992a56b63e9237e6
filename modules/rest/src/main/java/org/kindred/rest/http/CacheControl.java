package org.kindred.rest.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** For how long others may keep an answer: as the settings say, but never past the next moment at which an item appears or goes. */
public final class CacheControl {

    private static final String PRIVATE = "private, no-store";
    private static final String ASK = "no-cache";

    private final Duration sharedAge;
    private final String usual;
    private final Supplier<Optional<Instant>> nextDue;
    private final Clock clock;

    /** @param nextDue when what is public will next change by itself; asked for each answer, so it must be quick */
    public CacheControl(DeliverySettings settings, Supplier<Optional<Instant>> nextDue, Clock clock) {
        this.sharedAge = settings.sharedAge();
        this.usual = "public, max-age=0, s-maxage=%d, stale-while-revalidate=%d".formatted(sharedAge.toSeconds(),
                settings.staleWhileRevalidate().toSeconds());
        this.nextDue = nextDue;
        this.clock = clock;
    }

    /** The value for an answer to a request with these header fields. */
    public String of(Answer answer, RequestHeaders request) {
        if (answer.dependencies() instanceof Dependencies.Draft || request.get("Authorization") != null) {
            return PRIVATE;
        }
        return answer.revalidated() ? ASK : shared();
    }

    private String shared() {
        return nextDue.get().map(due -> Duration.between(clock.instant(), due)).filter(left -> left.compareTo(sharedAge) < 0)
                .map(left -> "public, max-age=0, s-maxage=" + Math.max(0, left.toSeconds())).orElse(usual);
    }
}
