package org.kindred.plugin.hsds;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import org.kindred.rest.delivery.AnswerWriter;
import org.kindred.rest.problem.ProblemMapper;

/** Everything under {@code /hsds/v3}. Resources are listed: this application must not serve those of another. */
@ApplicationPath(HsdsApplication.BASE)
public class HsdsApplication extends Application {

    /** Where it is. */
    public static final String BASE = "/hsds/v3";

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(OverviewResource.class, ServicesResource.class, OrganizationsResource.class, TaxonomiesResource.class,
                TaxonomyTermsResource.class, ServiceAtLocationsResource.class, AnswerWriter.class, ProblemMapper.class);
    }

    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}
