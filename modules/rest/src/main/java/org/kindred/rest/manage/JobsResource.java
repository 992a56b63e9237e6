package org.kindred.rest.manage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.kindred.kernel.access.Scope;
import org.kindred.kernel.imports.Imports;
import org.kindred.kernel.problem.NotFound;
import org.kindred.kernel.value.Json;
import org.kindred.rest.http.Parameters;
import org.kindred.rest.problem.Problem;
import org.kindred.rest.query.NoQuery;

/** {@code GET /manage/jobs/{id}}: how far an import has come, and what became of it. */
@Path("/manage/jobs/{id}")
@ApplicationScoped
public class JobsResource {

    @Inject
    Imports imports;
    @Inject
    Json json;

    /** One job, as it stands now. */
    @GET
    public Response job(@PathParam("id") String id, @Context UriInfo uri, @Context ContainerRequestContext request) {
        Gate.unlimited(request, Scope.READ);
        NoQuery.check(Parameters.of(uri.getRequestUri().getRawQuery()));
        var job = imports.job(id).orElseThrow(() -> new NotFound("There is no such job here. A job is kept in the memory of the node that "
                + "took it, for an hour after its end and among the last hundred; what it imported stays."));
        return Response.ok(json.write(JobDocument.of(job)), MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, Problem.CACHE_CONTROL).build();
    }
}
