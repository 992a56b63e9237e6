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
import org.kindred.kernel.content.SourceFile;
import org.kindred.kernel.content.TextRendering;
import org.kindred.kernel.value.Json;
import org.kindred.rest.http.Parameters;
import org.kindred.rest.problem.Problem;
import org.kindred.rest.query.StyleQuery;

/** {@code POST /manage/render}: how a text would look, stored nowhere. */
@Path("/manage/render")
@ApplicationScoped
public class RenderResource {

    @Inject
    TextRendering rendering;
    @Inject
    Json json;

    /** Renders Markdown, or a whole content file. */
    @POST
    @Consumes("text/markdown")
    public Response render(InputStream body, @Context UriInfo uri, @Context ContainerRequestContext request) throws IOException {
        Gate.caller(request, Scope.READ);
        var style = StyleQuery.read(Parameters.of(uri.getRequestUri().getRawQuery()));
        byte[] markdown = body.readNBytes(SourceFile.MAX_BYTES + 1);
        if (markdown.length > SourceFile.MAX_BYTES) {
            throw new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
        }
        var document = RenderedDocument.of(rendering.render(markdown, style));
        return Response.ok(json.write(document), MediaType.APPLICATION_JSON_TYPE).header(HttpHeaders.CACHE_CONTROL, Problem.CACHE_CONTROL)
                .build();
    }
}
