package org.kindred.rest.manage;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.kindred.kernel.access.Quota;
import org.kindred.rest.http.Header;

/** Quotas as header fields: {@code RateLimit-Policy: "requests";q=600;w=60} and {@code RateLimit: "requests";r=599;t=1}. */
final class QuotaFields {

    private QuotaFields() {
    }

    /** None where nothing is limited. */
    static Stream<Header> of(List<Quota> quotas) {
        return quotas.isEmpty() ? Stream.empty()
                : Stream.of(new Header("RateLimit-Policy", quotas.stream().map(QuotaFields::policy).collect(joining(", "))),
                        new Header("RateLimit", quotas.stream().map(QuotaFields::left).collect(joining(", "))));
    }

    private static String policy(Quota quota) {
        return "\"" + quota.policy() + "\";q=" + quota.limit() + ";w=" + seconds(quota.window());
    }

    private static String left(Quota quota) {
        return "\"" + quota.policy() + "\";r=" + quota.remaining() + ";t=" + seconds(quota.reset());
    }

    /** Whole seconds, never too few. */
    private static long seconds(Duration time) {
        return time.plusSeconds(1).minusNanos(1).toSeconds();
    }
}
