package org.kindred.rest.manage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import org.kindred.kernel.access.Scope;
import org.kindred.kernel.imports.Exports;
import org.kindred.rest.http.Parameters;
import org.kindred.rest.problem.Problem;
import org.kindred.rest.query.manage.ExportQuery;

/** {@code GET /manage/export}: the whole content folder. */
@Path("/manage/export")
@ApplicationScoped
public class ExportResource {

    /** What comes back. */
    public static final String ZIP = "application/zip";

    @Inject
    Exports exports;

    /** A zip, sent as it is made. */
    @GET
    public Response export(@Context UriInfo uri, @Context ContainerRequestContext request) {
        var caller = Gate.unlimited(request, Scope.READ);
        var query = ExportQuery.read(Parameters.of(uri.getRequestUri().getRawQuery()));
        StreamingOutput zip = out -> exports.write(query.text(), caller.name(), out);
        return Response.ok(zip, ZIP).header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"content.zip\"")
                .header(HttpHeaders.CACHE_CONTROL, Problem.CACHE_CONTROL).build();
    }
}
