package org.kindred.webhooks;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.kindred.kernel.webhook.Condition;
import org.kindred.kernel.webhook.Delivery;
import org.kindred.kernel.webhook.Webhook;

/**
 * What follows from an attempt for its delivery and its webhook.
 *
 * @param delivery as it stands then
 * @param webhook  as it stands then
 */
record Aftermath(Delivery delivery, Webhook webhook) {

    /** So many failures in a row are a delivery's own affair; more are the receiver's. */
    private static final int PATIENCE = 10;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final int MOST_DOUBLINGS = 10;
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    /** A delay is longer by up to this part of it, so that what failed together is not tried together. */
    private static final double JITTER = 0.2;
    /** A receiver that has taken nothing for so long is given up. */
    private static final Duration DEAD = Duration.ofDays(3);

    static Aftermath of(Webhook webhook, Delivery delivery, Judgement judged, Pace pace, Instant now, RandomGenerator random) {
        return switch (judged.verdict()) {
            case ARRIVED -> new Aftermath(delivery.ended(Delivery.State.DELIVERED, now), webhook.with(recovered(webhook)));
            case GONE -> new Aftermath(delivery.later(now), stopped(webhook, judged.reason(), now));
            case FAILED, BUSY -> failed(webhook.with(troubled(webhook.condition(), judged, now)), delivery, judged, pace, now, random);
        };
    }

    /** What was said of a webhook that somebody disabled meanwhile stays said. */
    private static Condition recovered(Webhook webhook) {
        return webhook.subscription().enabled() ? Condition.GOOD : Condition.GOOD.stopped(webhook.condition().stoppedBecause());
    }

    private static Aftermath failed(Webhook webhook, Delivery delivery, Judgement judged, Pace pace, Instant now, RandomGenerator random) {
        if (delivery.tries() < pace.delays().size()) {
            var delay = jittered(pace.delays().get(delivery.tries()), random);
            return new Aftermath(delivery.later(now.plus(max(delay, judged.retryAfter()))), webhook);
        }
        boolean dead = webhook.condition().failingSince().filter(since -> !since.plus(DEAD).isAfter(now)).isPresent();
        return dead ? new Aftermath(delivery.later(now), stopped(webhook, "It has taken nothing for three days: " + judged.reason(), now))
                : new Aftermath(delivery.ended(Delivery.State.FAILED, now), webhook);
    }

    /** Nothing is lost: what is pending waits until somebody enables the webhook. */
    private static Webhook stopped(Webhook webhook, String because, Instant now) {
        return webhook.subscription().enabled()
                ? webhook.with(webhook.subscription().enabled(false), now).with(webhook.condition().stopped(because))
                : webhook;
    }

    private static Condition troubled(Condition before, Judgement judged, Instant now) {
        int failures = before.failures() + 1;
        boolean busy = judged.verdict() == Judgement.Verdict.BUSY;
        int steps = busy ? failures : failures - PATIENCE + 1;
        var pause = steps < 1 ? Duration.ZERO : max(pause(steps), judged.retryAfter());
        var until = pause.isZero() ? before.pausedUntil() : Optional.of(now.plus(pause));
        return new Condition(failures, before.failingSince().or(() -> Optional.of(now)), until, before.stoppedBecause());
    }

    private static Duration pause(int steps) {
        var doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(steps - 1, MOST_DOUBLINGS));
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }

    private static Duration jittered(Duration delay, RandomGenerator random) {
        return delay.plusMillis((long) (delay.toMillis() * JITTER * random.nextDouble()));
    }

    private static Duration max(Duration a, Duration b) {
        return a.compareTo(b) > 0 ? a : b;
    }

    /** Whether the receiver is spared: it is tried with one delivery at a time until it takes one. */
    static boolean isSpared(Condition condition) {
        return condition.pausedUntil().isPresent();
    }
}
