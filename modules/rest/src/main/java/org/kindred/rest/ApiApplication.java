package org.kindred.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kindred.rest.delivery.AnswerWriter;
import org.kindred.rest.delivery.ChangesResource;
import org.kindred.rest.delivery.ContentResource;
import org.kindred.rest.delivery.FeedResource;
import org.kindred.rest.delivery.OverviewResource;
import org.kindred.rest.delivery.ResolveResource;
import org.kindred.rest.delivery.SearchResource;
import org.kindred.rest.delivery.SiteResource;
import org.kindred.rest.delivery.SuggestResource;
import org.kindred.rest.http.Routes;
import org.kindred.rest.manage.ExportResource;
import org.kindred.rest.manage.FormatResource;
import org.kindred.rest.manage.Gate;
import org.kindred.rest.manage.ImportResource;
import org.kindred.rest.manage.JobsResource;
import org.kindred.rest.manage.ParseResource;
import org.kindred.rest.manage.RenderResource;
import org.kindred.rest.manage.assets.AssetListResource;
import org.kindred.rest.manage.assets.AssetResource;
import org.kindred.rest.manage.audit.AuditResource;
import org.kindred.rest.manage.history.OverdueResource;
import org.kindred.rest.manage.history.ReviewsResource;
import org.kindred.rest.manage.history.RevisionsResource;
import org.kindred.rest.manage.items.ChecksResource;
import org.kindred.rest.manage.items.ItemsResource;
import org.kindred.rest.manage.items.ListResource;
import org.kindred.rest.manage.items.ReferencesResource;
import org.kindred.rest.manage.items.TransitionsResource;
import org.kindred.rest.manage.links.LinksResource;
import org.kindred.rest.manage.preview.PreviewResource;
import org.kindred.rest.manage.reports.ReportsResource;
import org.kindred.rest.manage.tokens.TokensResource;
import org.kindred.rest.manage.webhooks.DeliveriesResource;
import org.kindred.rest.manage.webhooks.WebhooksResource;
import org.kindred.rest.problem.ProblemMapper;

/** Everything under {@code /api/v1}. Resources are listed: another application must not serve these too. */
@ApplicationPath(Routes.API)
public class ApiApplication extends Application {

    private static final List<Class<?>> DELIVERY = List.of(
            OverviewResource.class,
            SiteResource.class,
            FeedResource.class,
            ContentResource.class,
            SearchResource.class,
            SuggestResource.class,
            ChangesResource.class,
            ResolveResource.class);

    private static final List<Class<?>> MANAGEMENT = List.of(
            Gate.class,
            ItemsResource.class,
            ListResource.class,
            TransitionsResource.class,
            ChecksResource.class,
            ReferencesResource.class,
            RenderResource.class,
            ParseResource.class,
            FormatResource.class,
            ExportResource.class,
            ImportResource.class,
            JobsResource.class, LinksResource.class, WebhooksResource.class, DeliveriesResource.class,
            AssetResource.class, AssetListResource.class,
            RevisionsResource.class,
            ReviewsResource.class,
            OverdueResource.class, ReportsResource.class,
            PreviewResource.class,
            TokensResource.class,
            AuditResource.class);

    private static final List<Class<?>> BOTH = List.of(AnswerWriter.class, ProblemMapper.class);

    @Override
    public Set<Class<?>> getClasses() {
        return Stream.of(DELIVERY, MANAGEMENT, BOTH).flatMap(List::stream).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true,
                // an address is made from the public one or begins with a slash, never from what a request calls its host
                "jersey.config.server.headers.location.relative.resolution.disabled", true);
    }
}
