package org.kindred.rest.manage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
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
import org.kindred.kernel.imports.Job;
import org.kindred.kernel.imports.OutcomeDocument;
import org.kindred.kernel.problem.NotFound;
import org.kindred.kernel.value.Json;
import org.kindred.kernel.value.Value;
import org.kindred.rest.http.Parameters;
import org.kindred.rest.problem.Problem;
import org.kindred.rest.query.NoQuery;
import org.kindred.rest.query.NumberedPage;
import org.kindred.rest.query.manage.TokensQuery;

/** {@code /manage/jobs}: how far imports have come, and what became of them. */
@Path("/manage/jobs")
@ApplicationScoped
public class JobsResource {

    /** How many things, and how many findings, a job shows itself. */
    static final int SHOWN = 1000;

    @Inject
    Imports imports;
    @Inject
    Json json;

    /** A page of jobs, the newest first. */
    @GET
    public Response list(@Context UriInfo uri, @Context ContainerRequestContext request) {
        Gate.unlimited(request, Scope.READ);
        var query = TokensQuery.read(parameters(uri));
        return page(Value.list(imports.jobs(query.from(), query.size()), JobDocument::card), query, imports.count());
    }

    /** One job, as it stands now. */
    @GET
    @Path("{id}")
    public Response job(@PathParam("id") String id, @Context UriInfo uri, @Context ContainerRequestContext request) {
        Gate.unlimited(request, Scope.READ);
        NoQuery.check(parameters(uri));
        return answer(JobDocument.of(known(id), imports.findings(id, 0, SHOWN), imports.outcomes(id, 0, SHOWN)));
    }

    /** A page of what became of the things in its file. */
    @GET
    @Path("{id}/items")
    public Response items(@PathParam("id") String id, @Context UriInfo uri, @Context ContainerRequestContext request) {
        Gate.unlimited(request, Scope.READ);
        var query = TokensQuery.read(parameters(uri));
        var job = known(id);
        return page(Value.list(imports.outcomes(job.id(), query.from(), query.size()), OutcomeDocument::of), query, job.done());
    }

    /** A page of what was noticed in its file. */
    @GET
    @Path("{id}/findings")
    public Response findings(@PathParam("id") String id, @Context UriInfo uri, @Context ContainerRequestContext request) {
        Gate.unlimited(request, Scope.READ);
        var query = TokensQuery.read(parameters(uri));
        return page(Value.list(imports.findings(known(id).id(), query.from(), query.size()), OutcomeDocument::of), query,
                imports.findingCount(id));
    }

    /** Stops a job. */
    @DELETE
    @Path("{id}")
    public Response cancel(@PathParam("id") String id, @Context UriInfo uri, @Context ContainerRequestContext request) {
        Gate.unlimited(request, Scope.WRITE);
        NoQuery.check(parameters(uri));
        return answer(JobDocument.card(imports.cancel(id).orElseThrow(JobsResource::unknown)));
    }

    private Job known(String id) {
        return imports.job(id).orElseThrow(JobsResource::unknown);
    }

    private static NotFound unknown() {
        return new NotFound(
                "There is no such job. A job is kept for a week after its end, and among the last thousand; what it imported stays.");
    }

    private Response page(Value data, TokensQuery query, long total) {
        var pagination = NumberedPage.of(query.size(), query.number(), total);
        return answer(Value.group().put("data", data).put("meta", Value.group().put("pagination", pagination).build()).build());
    }

    private Response answer(Value document) {
        return Response.ok(json.write(document), MediaType.APPLICATION_JSON_TYPE).header(HttpHeaders.CACHE_CONTROL, Problem.CACHE_CONTROL)
                .build();
    }

    private static Parameters parameters(UriInfo uri) {
        return Parameters.of(uri.getRequestUri().getRawQuery());
    }
}
