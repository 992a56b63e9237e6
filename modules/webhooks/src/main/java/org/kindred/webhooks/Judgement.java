package org.kindred.webhooks;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import org.kindred.outgoing.Outcome;
import org.kindred.outgoing.Outcome.Answer;

/**
 * What an answer means, as Standard Webhooks says.
 *
 * @param verdict    what follows
 * @param reason     one sentence for people; {@code ""} if it arrived
 * @param retryAfter how long the receiver asks us to wait
 */
record Judgement(Verdict verdict, String reason, Duration retryAfter) {

    private static final int GONE = 410;
    /** Too many requests, and what gateways say of a server under load. */
    private static final Set<Integer> BUSY = Set.of(429, 502, 503, 504);
    private static final Duration LONGEST = Duration.ofDays(1);

    /** What follows. */
    enum Verdict {
        /** It has it. */
        ARRIVED,
        /** It did not work; it may the next time. */
        FAILED,
        /** The same, and it has too much to do. */
        BUSY,
        /** It wants no more, ever. */
        GONE
    }

    static Judgement of(Outcome outcome, Instant now) {
        return switch (outcome) {
            case Answer answer -> of(answer, now);
            case Outcome.Refused refused -> new Judgement(Verdict.FAILED, refused.reason(), Duration.ZERO);
            case Outcome.Failed failed -> new Judgement(Verdict.FAILED, failed.reason(), Duration.ZERO);
        };
    }

    private static Judgement of(Answer answer, Instant now) {
        if (answer.isSuccess()) {
            return new Judgement(Verdict.ARRIVED, "", Duration.ZERO);
        }
        if (answer.status() == GONE) {
            return new Judgement(Verdict.GONE, "It answered 410 Gone: it wants no more.", Duration.ZERO);
        }
        var wait = answer.header("retry-after").flatMap(text -> wait(text, now)).orElse(Duration.ZERO);
        boolean busy = BUSY.contains(answer.status()) || !wait.isZero();
        return new Judgement(busy ? Verdict.BUSY : Verdict.FAILED, reason(answer), wait);
    }

    private static String reason(Answer answer) {
        boolean redirects = answer.status() / 100 == 3;
        return "It answered " + answer.status() + (redirects ? "; redirects are not followed, give the webhook its new address." : ".");
    }

    /** Seconds, or a date of HTTP; at most a day. */
    private static Optional<Duration> wait(String text, Instant now) {
        return seconds(text).or(() -> date(text).map(date -> Duration.between(now, date)))
                .map(wait -> wait.isNegative() ? Duration.ZERO : wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
    }

    private static Optional<Duration> seconds(String text) {
        return text.matches("[0-9]{1,9}") ? Optional.of(Duration.ofSeconds(Long.parseLong(text))) : Optional.empty();
    }

    private static Optional<Instant> date(String text) {
        try {
            return Optional.of(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
