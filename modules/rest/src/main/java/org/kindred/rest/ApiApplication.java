package org.kindred.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import org.kindred.rest.delivery.AnswerWriter;
import org.kindred.rest.delivery.ChangesResource;
import org.kindred.rest.delivery.ContentResource;
import org.kindred.rest.delivery.OverviewResource;
import org.kindred.rest.delivery.ResolveResource;
import org.kindred.rest.delivery.SearchResource;
import org.kindred.rest.delivery.SiteResource;
import org.kindred.rest.delivery.SuggestResource;
import org.kindred.rest.http.Routes;
import org.kindred.rest.manage.FormatResource;
import org.kindred.rest.manage.Gate;
import org.kindred.rest.manage.ImportResource;
import org.kindred.rest.manage.JobsResource;
import org.kindred.rest.manage.ParseResource;
import org.kindred.rest.manage.RenderResource;
import org.kindred.rest.manage.tokens.TokensResource;
import org.kindred.rest.problem.ProblemMapper;

/** Everything under {@code /api/v1}. Resources are listed: another application must not serve these too. */
@ApplicationPath(Routes.API)
public class ApiApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(OverviewResource.class, SiteResource.class, ContentResource.class, SearchResource.class, SuggestResource.class,
                ChangesResource.class,
                ResolveResource.class, RenderResource.class, ParseResource.class, FormatResource.class, ImportResource.class,
                JobsResource.class, Gate.class, TokensResource.class, AnswerWriter.class,
                ProblemMapper.class);
    }

    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true,
                // an address is made from the public one or begins with a slash, never from what a request calls its host
                "jersey.config.server.headers.location.relative.resolution.disabled", true);
    }
}
