package org.kindred.rest.manage.webhooks;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kindred.kernel.problem.PreconditionMissing;
import org.kindred.kernel.problem.Stale;
import org.kindred.kernel.value.Json;
import org.kindred.kernel.value.Value;
import org.kindred.kernel.webhook.Webhook;
import org.kindred.rest.http.Parameters;
import org.kindred.rest.problem.Problem;
import org.kindred.rest.query.NoQuery;

/** What answers about webhooks have in common. */
final class Answers {

    private static final Pattern TAG = Pattern.compile("\"v([1-9][0-9]{0,8})\"");

    private Answers() {
    }

    static Response.ResponseBuilder of(Response.Status status, Json json, Value.Group document) {
        return Response.status(status).entity(json.write(document)).type(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, Problem.CACHE_CONTROL);
    }

    static Response.ResponseBuilder data(Response.Status status, Json json, Value.Group data) {
        return of(status, json, Value.group().put("data", data).build());
    }

    static String tag(Webhook webhook) {
        return "\"v" + webhook.version() + "\"";
    }

    /**
     * The version that a change is meant for, which it must say: none is any, {@code *}.
     *
     * @throws PreconditionMissing if it does not
     * @throws Stale               if it names none that there can be
     */
    static OptionalInt required(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw new PreconditionMissing("Say which version of the webhook this is meant for: If-Match with its ETag.");
        }
        return version(ifMatch);
    }

    /**
     * The version that a change is meant for, if it says one.
     *
     * @throws Stale if it names none that there can be
     */
    static OptionalInt version(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return OptionalInt.empty();
        }
        var tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw new Stale("The webhook has no version " + ifMatch.strip() + "; its ETag names the one it has.", Value.EMPTY);
        }
        return OptionalInt.of(Integer.parseInt(tag.group(1)));
    }

    static void noQuery(UriInfo uri) {
        NoQuery.check(parameters(uri));
    }

    static Parameters parameters(UriInfo uri) {
        return Parameters.of(uri.getRequestUri().getRawQuery());
    }
}
