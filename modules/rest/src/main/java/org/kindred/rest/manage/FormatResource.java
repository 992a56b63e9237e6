package org.kindred.rest.manage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import org.kindred.kernel.access.Scope;
import org.kindred.kernel.citation.CitationEngine;
import org.kindred.kernel.citation.Formatting;
import org.kindred.kernel.value.Json;
import org.kindred.kernel.value.Value;
import org.kindred.rest.http.Parameters;
import org.kindred.rest.problem.Problem;
import org.kindred.rest.query.NoQuery;

/** {@code POST /manage/citations/format}: citations and a bibliography of loose items in any style, stored nowhere. */
@Path("/manage/citations/format")
@ApplicationScoped
public class FormatResource {

    /** Bytes of a request: some thousand items, and the longest style there is several times over. */
    static final int MAX_BYTES = 5 << 20;

    @Inject
    CitationEngine engine;
    @Inject
    Json json;

    /** Formats loose items. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response format(InputStream body, @Context UriInfo uri, @Context ContainerRequestContext request) throws IOException {
        Gate.caller(request, Scope.READ);
        NoQuery.check(Parameters.of(uri.getRequestUri().getRawQuery()));
        byte[] bytes = body.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
        }
        var formatted = engine.format(FormatBody.read(json.read(bytes)));
        return Response.ok(json.write(document(formatted)), MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, Problem.CACHE_CONTROL).build();
    }

    private static Value document(Formatting formatted) {
        var document = Value.group()
                .put("citations",
                        Value.list(formatted.citations(),
                                citation -> Value.group().put("text", citation.text()).put("html", citation.html()).build()))
                .put("bibliography", Value.list(formatted.bibliography(),
                        entry -> Value.group().put("id", entry.id()).put("text", entry.text()).put("html", entry.html()).build()));
        return formatted.warnings().isEmpty() ? document.build()
                : document.put("warnings", Value.list(formatted.warnings(),
                        warning -> Value.group().put("pointer", warning.pointer()).put("detail", warning.detail()).build())).build();
    }
}
