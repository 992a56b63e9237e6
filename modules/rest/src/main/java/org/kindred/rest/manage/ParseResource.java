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
import java.util.Optional;
import org.kindred.kernel.access.Scope;
import org.kindred.kernel.citation.ReferenceParser;
import org.kindred.kernel.problem.NotFound;
import org.kindred.kernel.value.Json;
import org.kindred.rest.http.Parameters;
import org.kindred.rest.problem.Problem;
import org.kindred.rest.query.NoQuery;

/** {@code POST /manage/citations/parse}: references as people write them, as CSL-JSON. Stores nothing. */
@Path("/manage/citations/parse")
@ApplicationScoped
public class ParseResource {

    /** The longest body: as many references as may be, most of them of the usual length. */
    static final int MAX_BYTES = 4 << 20;

    @Inject
    Optional<ReferenceParser> parser;
    @Inject
    Json json;

    /** Reads references; one answer for each, in their order. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response parse(InputStream body, @Context UriInfo uri, @Context ContainerRequestContext request) throws IOException {
        Gate.caller(request, Scope.READ);
        NoQuery.check(Parameters.of(uri.getRequestUri().getRawQuery()));
        var reader = parser.orElseThrow(() -> new NotFound("No plugin of this installation reads references as people write them."));
        byte[] bytes = body.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
        }
        var document = ParsedDocument.of(reader.parse(ReferenceTexts.in(json.read(bytes))));
        return Response.ok(json.write(document), MediaType.APPLICATION_JSON_TYPE).header(HttpHeaders.CACHE_CONTROL, Problem.CACHE_CONTROL)
                .build();
    }
}
