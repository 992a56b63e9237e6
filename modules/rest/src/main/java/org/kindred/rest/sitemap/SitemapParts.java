package org.kindred.rest.sitemap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.function.Supplier;
import org.kindred.kernel.index.SearchIndex;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.type.ContentTypes;
import org.kindred.kernel.value.Json;
import org.kindred.rest.delivery.answer.Renewals;
import org.kindred.rest.http.DeliverySettings;

/** Makes what writes sitemaps, out of the kernel's ports and what delivery has. */
@ApplicationScoped
public class SitemapParts {

    @Produces
    @Singleton
    Sitemaps sitemaps(SearchIndex index, ContentTypes types, Supplier<Site> site, Json json, DeliverySettings settings,
            Renewals renewals) {
        return Sitemaps.usual(index, types, site, json, settings, renewals);
    }
}
