package org.kindred.links.look;

import java.util.Optional;
import java.util.Set;
import org.kindred.kernel.link.Verdict;
import org.kindred.outgoing.Outcome;
import org.kindred.outgoing.Outcome.Answer;

/**
 * What an outcome means for a link.
 *
 * @param verdict what it came to
 * @param status  of the answer; 0 where there was none
 * @param reason  one sentence; {@code ""} where there is a page
 */
record Judgement(Verdict verdict, int status, String reason) {

    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;
    private static final int GONE = 410;
    /** What says that there is nothing, or that nothing can be asked for so. */
    private static final Set<Integer> NOTHING = Set.of(400, 404, 414);

    static Judgement of(Outcome outcome) {
        return switch (outcome) {
            case Answer answer -> of(answer);
            case Outcome.Refused(var reason) -> new Judgement(Verdict.PRIVATE, 0, reason);
            case Outcome.Failed(var trouble, var reason) -> new Judgement(switch (trouble) {
                case NO_HOST -> Verdict.NO_HOST;
                case NO_ANSWER -> Verdict.UNREACHABLE;
                case REDIRECTS -> Verdict.REDIRECTS;
                case CERTIFICATE_EXPIRED -> Verdict.TLS_EXPIRED;
                case CERTIFICATE_OF_ANOTHER -> Verdict.TLS_WRONG_HOST;
                case CERTIFICATE_UNTRUSTED -> Verdict.TLS_UNTRUSTED;
                case NO_TLS -> Verdict.TLS_FAILED;
            }, 0, reason);
        };
    }

    private static Judgement of(Answer answer) {
        int status = answer.status();
        var verdict = verdict(answer);
        return new Judgement(verdict, status, verdict == Verdict.OK ? "" : "It answered " + status + ".");
    }

    private static Verdict verdict(Answer answer) {
        int status = answer.status();
        if (status < 400) {
            return Verdict.OK;
        }
        if (answer.header("cf-mitigated").isPresent()) {
            return Verdict.FORBIDDEN; // a riddle for people, whatever its status
        }
        if (status == TOO_MANY || status == UNAVAILABLE && answer.header("retry-after").isPresent()) {
            return Verdict.BUSY;
        }
        if (status >= 500) {
            return Verdict.SERVER_ERROR;
        }
        return status == GONE ? Verdict.GONE : NOTHING.contains(status) ? Verdict.NOT_FOUND : Verdict.FORBIDDEN;
    }

    boolean isOk() {
        return verdict == Verdict.OK;
    }

    /** Whether another request of the same host would meet the same. */
    boolean isOfTheHost() {
        return switch (verdict) {
            case NO_HOST, UNREACHABLE, TLS_EXPIRED, TLS_WRONG_HOST, TLS_UNTRUSTED, TLS_FAILED -> true;
            default -> false;
        };
    }

    /** What is found on a page that was answered well. */
    static Optional<Judgement> of(Signs signs, int status) {
        return signs.parked().map(why -> new Judgement(Verdict.PARKED, status, why))
                .or(() -> signs.notFound()
                        .map(words -> new Judgement(Verdict.SOFT_404, status, "Its page says: “" + shortened(words) + "”.")));
    }

    private static String shortened(String words) {
        return words.length() <= 100 ? words : words.substring(0, 100) + "…";
    }
}
