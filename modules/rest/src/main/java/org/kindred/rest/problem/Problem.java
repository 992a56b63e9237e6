package org.kindred.rest.problem;

import java.time.Duration;
import java.util.List;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.problem.Conflict;
import org.kindred.kernel.problem.Gone;
import org.kindred.kernel.problem.InvalidContent;
import org.kindred.kernel.problem.InvalidRequest;
import org.kindred.kernel.problem.InvalidRequest.Fault;
import org.kindred.kernel.problem.KindredException;
import org.kindred.kernel.problem.NotFound;
import org.kindred.kernel.problem.Overloaded;
import org.kindred.kernel.problem.PreconditionMissing;
import org.kindred.kernel.problem.Refused;
import org.kindred.kernel.problem.Stale;
import org.kindred.kernel.problem.StorageFailed;
import org.kindred.kernel.problem.TooMany;
import org.kindred.kernel.value.Json;
import org.kindred.kernel.value.Value;
import org.kindred.rest.http.Header;
import org.kindred.rest.json.JacksonJson;
import org.kindred.rest.json.JsonBuffer;

/**
 * A problem, as it is told.
 *
 * @param kind    which
 * @param status  of the answer
 * @param detail  what went wrong this time
 * @param faults  the parameters, or the members of the body, that are wrong
 * @param members further members, each said by the kind's page
 * @param headers more header fields that the status asks for
 */
public record Problem(ProblemKind kind, int status, String detail, List<Fault> faults, Value.Group members, List<Header> headers) {

    /** The media type of problem documents. */
    public static final String CONTENT_TYPE = "application/problem+json";

    /** A problem is never kept by anybody. */
    public static final String CACHE_CONTROL = "private, no-store";

    /** What goes with a problem that is told where nobody has said yet what every answer says. */
    public static final List<Header> SAID_OF_ALL = List.of(new Header("X-Content-Type-Options", "nosniff"),
            new Header("Access-Control-Allow-Origin", "*"), new Header("Access-Control-Expose-Headers", Header.READABLE),
            new Header("Cache-Control", CACHE_CONTROL));

    private static final Json JSON = new JacksonJson();
    private static final String CHALLENGE = "Bearer realm=\"kindred\"";

    public Problem {
        faults = List.copyOf(faults);
        headers = List.copyOf(headers);
    }

    private Problem(ProblemKind kind, String detail, List<Fault> faults, Value.Group members) {
        this(kind, kind.status(), detail, faults, members, List.of());
    }

    /** One without more to say than its detail. */
    public static Problem of(ProblemKind kind, String detail) {
        return new Problem(kind, detail, List.of(), Value.EMPTY);
    }

    /** What the container found wrong before anybody else could. */
    public static Problem ofStatus(int status) {
        var kind = ProblemKind.ofStatus(status);
        return new Problem(kind, status, kind.explanation(), List.of(), Value.EMPTY, List.of());
    }

    /** What one of our own exceptions tells. */
    static Problem of(KindredException e) {
        return switch (e) {
            case InvalidRequest invalid -> invalid(ProblemKind.named(invalid.name()).orElse(ProblemKind.BAD_REQUEST), invalid);
            case InvalidContent bad -> new Problem(ProblemKind.INVALID_CONTENT, bad.getMessage(), List.of(),
                    Value.group().put("findings", Value.list(bad.findings(), Finding::told)).build());
            case Conflict conflict -> new Problem(ProblemKind.named(conflict.name()).orElse(ProblemKind.CONFLICT), conflict.getMessage(),
                    List.of(), conflict.members());
            case Stale stale -> new Problem(ProblemKind.STALE, stale.getMessage(), List.of(), stale.members());
            case PreconditionMissing missing -> of(ProblemKind.PRECONDITION_REQUIRED, missing.getMessage());
            case NotFound absent -> of(ProblemKind.NOT_FOUND, absent.getMessage());
            case Refused refused -> refused(refused);
            case Gone gone -> of(ProblemKind.CURSOR_EXPIRED, gone.getMessage());
            case Overloaded overloaded -> of(ProblemKind.OVERLOADED, overloaded.getMessage())
                    .with(retryAfter(overloaded.retryAfter()));
            case TooMany tooMany -> of(ProblemKind.TOO_MANY_REQUESTS, tooMany.getMessage()).with(retryAfter(tooMany.retryAfter()));
            case StorageFailed failed -> internal(IncidentLog.log(failed));
        };
    }

    private static Problem invalid(ProblemKind kind, InvalidRequest invalid) {
        return new Problem(kind, invalid.getMessage(), invalid.faults(), Value.EMPTY);
    }

    private static Problem refused(Refused refused) {
        if (refused.isOfPreview()) {
            return of(ProblemKind.NO_PREVIEW, refused.getMessage());
        }
        var problem = of(refused.anonymous() ? ProblemKind.UNAUTHORIZED : ProblemKind.FORBIDDEN, refused.getMessage());
        boolean isChallenge = refused.anonymous() || !refused.challenge().isEmpty();
        return isChallenge ? problem.with(new Header("WWW-Authenticate", challenge(refused.challenge()))) : problem;
    }

    private static String challenge(String more) {
        return more.isEmpty() ? CHALLENGE : CHALLENGE + ", " + more;
    }

    private static Header retryAfter(Duration time) {
        return new Header("Retry-After", String.valueOf(Math.max(1, time.plusSeconds(1).minusNanos(1).toSeconds())));
    }

    /** Something of ours broke; the log knows more under this number. */
    static Problem internal(String incident) {
        return of(ProblemKind.INTERNAL_ERROR, "Something went wrong in the service. Its log tells more under " + incident + ".");
    }

    /** The same, with one more header field. */
    public Problem with(Header header) {
        return new Problem(kind, status, detail, faults, members, List.of(header));
    }

    /** The document. */
    public byte[] toJson() {
        var json = new JsonBuffer(300).raw("{\"type\":").string("/problems/" + kind.word()).raw(",\"title\":").string(kind.title())
                .raw(",\"status\":").number(status).raw(",\"detail\":").string(detail);
        if (!faults.isEmpty()) {
            json.raw(",\"errors\":[");
            for (int i = 0; i < faults.size(); i++) {
                json.raw(i == 0 ? "{" : ",{").raw(isPointer(faults.get(i)) ? "\"pointer\":" : "\"parameter\":")
                        .string(faults.get(i).parameter()).raw(",\"detail\":").string(faults.get(i).detail()).raw("}");
            }
            json.raw("]");
        }
        members.members().forEach((name, value) -> json.raw(",").string(name).raw(":").raw(JSON.write(value)));
        return json.raw("}").toBytes();
    }

    private static boolean isPointer(Fault fault) {
        return fault.parameter().startsWith("#");
    }
}
