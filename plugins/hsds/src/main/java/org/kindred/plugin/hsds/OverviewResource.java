package org.kindred.plugin.hsds;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.kindred.kernel.value.Json;
import org.kindred.kernel.value.Value;
import org.kindred.plugin.hsds.answer.DirectoryAnswers;
import org.kindred.plugin.hsds.answer.Request;
import org.kindred.plugin.hsds.openapi.HsdsDescription;
import org.kindred.plugin.hsds.query.OneQuery;
import org.kindred.rest.http.Answer;
import org.kindred.rest.http.DeliverySettings;
import org.kindred.rest.http.Dependencies;

/** {@code /}: which version of HSDS this is, and where it is described. */
@Path("/")
@ApplicationScoped
public class OverviewResource {

    /** HSDS itself: nothing is left out or added that would make a profile of it. */
    static final String PROFILE = "https://docs.openreferral.org/en/3.0/";

    @Inject
    DeliverySettings settings;
    @Inject
    Json json;

    /** Where to begin. */
    @GET
    public Response overview(@Context UriInfo uri, @Context jakarta.ws.rs.core.Request request, @Context HttpHeaders headers) {
        OneQuery.check(Request.of(uri, request, headers).asJson().parameters());
        String base = settings.publicUrl() + HsdsApplication.BASE;
        return DirectoryAnswers.ok(Answer.json(json.write(Value.group().put("version", "3.0").put("profile", PROFILE)
                .put("openapi_url", base + "/openapi.json").build()), Dependencies.SETTINGS));
    }

    /** What is served, and how it is asked for. */
    @GET
    @Path("/openapi.json")
    public Response description(@Context UriInfo uri, @Context jakarta.ws.rs.core.Request request, @Context HttpHeaders headers) {
        OneQuery.check(Request.of(uri, request, headers).parameters());
        String base = settings.publicUrl() + HsdsApplication.BASE;
        return DirectoryAnswers.ok(Answer.json(json.write(HsdsDescription.document(base)), Dependencies.SETTINGS).ofSuffix());
    }
}
