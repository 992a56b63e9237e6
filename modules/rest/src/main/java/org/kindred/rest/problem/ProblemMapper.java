package org.kindred.rest.problem;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.kindred.kernel.problem.KindredException;
import org.kindred.rest.http.Header;

/** The one place where what is thrown becomes a problem document. */
@Provider
public final class ProblemMapper implements ExceptionMapper<Throwable> {

    private static final MediaType PROBLEM = new MediaType("application", "problem+json");

    @Override
    public Response toResponse(Throwable thrown) {
        Problem problem = problem(thrown);
        var response = Response.status(problem.status()).entity(problem.toJson()).type(PROBLEM)
                .header(HttpHeaders.CACHE_CONTROL, Problem.CACHE_CONTROL);
        for (Header header : problem.headers()) {
            response.header(header.name(), header.value());
        }
        return response.build();
    }

    private static Problem problem(Throwable thrown) {
        return switch (thrown) {
            case KindredException ours -> Problem.of(ours);
            case WebApplicationException theirs -> of(theirs.getResponse());
            default -> Problem.internal(IncidentLog.log(thrown));
        };
    }

    /** What JAX-RS itself refuses: its message may name classes, so ours stands in its place. */
    private static Problem of(Response refusal) {
        var problem = Problem.ofStatus(refusal.getStatus());
        String allow = refusal.getHeaderString(HttpHeaders.ALLOW);
        return allow == null ? problem : problem.with(new Header(HttpHeaders.ALLOW, withHead(allow)));
    }

    /** What can be got can be asked for its head, though JAX-RS names only methods that a resource declares. */
    private static String withHead(String allow) {
        return allow.contains("GET") && !allow.contains("HEAD") ? allow.replace("GET", "GET, HEAD") : allow;
    }
}
