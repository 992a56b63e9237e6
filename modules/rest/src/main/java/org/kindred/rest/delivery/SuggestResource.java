package org.kindred.rest.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;
import org.kindred.kernel.value.Value;
import org.kindred.rest.delivery.shape.Ports;
import org.kindred.rest.http.Answer;
import org.kindred.rest.http.Dependencies;
import org.kindred.rest.http.Parameters;
import org.kindred.rest.query.SuggestQuery;

/** {@code /suggest}: completions while typing. */
@Path("/suggest")
@ApplicationScoped
public class SuggestResource {

    @Inject
    Times times;

    /** Completions, best first; none for a text of nothing. */
    @GET
    public Response suggest(@HeaderParam(HttpHeaders.ACCEPT) @Nullable String accept, @Context UriInfo uri,
            @Context ContainerRequestContext request) {
        Exchange.form(accept, Exchange.JSON_ONLY);
        var parameters = Exchange.parameters(uri);
        return times.answer(request, parameters, shelf -> completions(shelf.ports(), parameters));
    }

    private static Answer completions(Ports ports, Parameters parameters) {
        var query = SuggestQuery.read(parameters, ports.types(), ports.site().get());
        long generation = ports.index().generation();
        var found = query.prefix().isBlank() ? Value.NONE
                : Value.list(ports.index().suggest(query.prefix(), query.type(), query.locale(), query.size()), completion -> Value.group()
                        .put("text", completion.text()).put("type", completion.type()).put("slug", completion.slug()).build());
        return Answer.json(ports.json().write(Value.group().put("data", found).build()), new Dependencies.Index(generation))
                .in(query.locale());
    }
}
