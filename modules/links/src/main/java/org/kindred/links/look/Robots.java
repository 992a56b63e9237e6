package org.kindred.links.look;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.kindred.outgoing.Outcome;
import org.kindred.outgoing.Outcome.Answer;
import org.kindred.outgoing.Outcome.Trouble;

/** What sites allow in their robots.txt, remembered for a day. Safe for threads. */
final class Robots {

    private static final Duration DAY = Duration.ofDays(1);
    /** A site that fails may be well again soon. */
    private static final Duration HOUR = Duration.ofHours(1);
    /** RFC 9309 asks for at least so many bytes to be read. */
    private static final int MAX_FILE = 500 * 1024;
    private static final int REDIRECTS = 5;
    private static final int MANY = 2_000;

    private final Map<String, Known> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
            return size() > MANY;
        }
    };
    private final Asking asking;
    private final InstantSource clock;

    Robots(Asking asking, InstantSource clock) {
        this.asking = asking;
        this.clock = clock;
    }

    /** Asks for a file of a site. */
    interface Asking {
        Outcome get(String address, int most, int redirects);
    }

    private record Known(Answered answered, Instant until) {
    }

    /** What became of asking for the rules. */
    sealed interface Answered {

        /** There are rules, or none are needed. */
        record Rules(RobotsRules rules) implements Answered {
        }

        /** The site fails; then nothing is allowed. */
        record Unavailable(String reason) implements Answered {
        }

        /** Nobody answers, so that there is nothing else to be asked there. */
        record Nobody(Outcome outcome) implements Answered {
        }
    }

    /** The rules for an address. The host's turn is the caller's. */
    Answered of(URI address) {
        String origin = address.getScheme() + "://" + address.getRawAuthority();
        return remembered(origin).orElseGet(() -> {
            var answered = answered(asking.get(origin + "/robots.txt", MAX_FILE, REDIRECTS));
            remember(origin, answered);
            return answered;
        });
    }

    private synchronized Optional<Answered> remembered(String origin) {
        return Optional.ofNullable(known.get(origin)).filter(entry -> entry.until().isAfter(clock.instant())).map(Known::answered);
    }

    private synchronized void remember(String origin, Answered answered) {
        if (!(answered instanceof Answered.Nobody)) { // which counts for the look that asked
            known.put(origin, new Known(answered, clock.instant().plus(answered instanceof Answered.Rules ? DAY : HOUR)));
        }
    }

    private static Answered answered(Outcome outcome) {
        return switch (outcome) {
            case Answer answer when answer.isSuccess() -> new Answered.Rules(RobotsRules.read(answer.body(), UserAgent.PRODUCT));
            case Answer answer when answer.status() >= 500 || answer.status() == 429 -> new Answered.Unavailable(
                    "Its robots.txt cannot be had: it answered %d.".formatted(answer.status()));
            case Answer answer -> new Answered.Rules(RobotsRules.ALLOW_ALL);
            case Outcome.Failed failed when failed.trouble() == Trouble.REDIRECTS -> new Answered.Rules(RobotsRules.ALLOW_ALL);
            case Outcome.Failed failed -> new Answered.Nobody(failed);
            case Outcome.Refused refused -> new Answered.Nobody(refused);
        };
    }
}
