package org.kindred.plugin.hsds;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.kindred.plugin.hsds.answer.DirectoryAnswers;
import org.kindred.plugin.hsds.answer.Request;

/** {@code /taxonomy_terms}: terms of vocabularies. */
@Path("/taxonomy_terms")
@ApplicationScoped
public class TaxonomyTermsResource {

    @Inject
    DirectoryAnswers answers;

    /** A page of them, or all as lines. */
    @GET
    public Response list(@Context UriInfo uri, @Context jakarta.ws.rs.core.Request request, @Context HttpHeaders headers) {
        return answers.terms(Request.of(uri, request, headers));
    }

    /** One of them. */
    @GET
    @Path("/{id}")
    public Response one(@PathParam("id") String id, @Context UriInfo uri, @Context jakarta.ws.rs.core.Request request,
            @Context HttpHeaders headers) {
        return answers.term(Request.of(uri, request, headers).asJson(), id);
    }
}
