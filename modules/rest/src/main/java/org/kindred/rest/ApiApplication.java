package org.kindred.rest.delivery;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import org.kindred.rest.http.Routes;
import org.kindred.rest.problem.ProblemMapper;

/** Everything under {@code /api/v1}. Resources are listed: another application must not serve these too. */
@ApplicationPath(Routes.API)
public class DeliveryApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(OverviewResource.class, ContentResource.class, SearchResource.class, SuggestResource.class, ChangesResource.class,
                ResolveResource.class, AnswerWriter.class, ProblemMapper.class);
    }

    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}
