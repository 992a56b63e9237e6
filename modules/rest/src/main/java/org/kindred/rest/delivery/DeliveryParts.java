package org.kindred.rest.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Supplier;
import org.kindred.kernel.check.Checks;
import org.kindred.kernel.check.ContentCheck;
import org.kindred.kernel.check.Rule;
import org.kindred.kernel.check.StandardRules;
import org.kindred.kernel.citation.ReferenceWriter;
import org.kindred.kernel.content.BodyParts;
import org.kindred.kernel.content.ChangeListener;
import org.kindred.kernel.delivery.PublicContent;
import org.kindred.kernel.index.SearchIndex;
import org.kindred.kernel.output.FeedWriter;
import org.kindred.kernel.output.ItemWriter;
import org.kindred.kernel.plugin.Registry;
import org.kindred.kernel.restyling.Restyling;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.store.Store;
import org.kindred.kernel.type.ContentTypes;
import org.kindred.kernel.value.Json;
import org.kindred.rest.cache.KeptAnswers;
import org.kindred.rest.cache.ResponseCache;
import org.kindred.rest.delivery.answer.Items;
import org.kindred.rest.delivery.answer.Lists;
import org.kindred.rest.delivery.answer.ReferenceFiles;
import org.kindred.rest.delivery.answer.Renewals;
import org.kindred.rest.delivery.answer.Withdrawals;
import org.kindred.rest.delivery.answer.WrittenItems;
import org.kindred.rest.delivery.feed.Feeds;
import org.kindred.rest.delivery.shape.Ports;
import org.kindred.rest.http.CacheControl;
import org.kindred.rest.http.DeliverySettings;
import org.kindred.rest.http.FeedForm;
import org.kindred.rest.http.Forms;
import org.kindred.rest.http.ItemForm;
import org.kindred.rest.http.PublicApi;
import org.kindred.rest.http.ReferenceForm;
import org.kindred.rest.openapi.OpenApi;
import org.kindred.rest.page.Pages;

/** Makes the parts of delivery out of the kernel's ports, one of each. */
@ApplicationScoped
public class DeliveryParts {

    @Produces
    @Singleton
    Ports ports(PublicContent content, SearchIndex index, Json json, ContentTypes types, Supplier<Site> site, BodyParts parts,
            Restyling restyling) {
        return new Ports(content, index, json, types, site, parts, restyling, Optional.empty());
    }

    @Produces
    @Singleton
    Withdrawals withdrawals(PublicContent content, Json json) {
        return new Withdrawals(content, json);
    }

    @Produces
    @Singleton
    ResponseCache cache(DeliverySettings settings, SearchIndex index, PublicContent content) {
        return new ResponseCache(settings.cacheSize(), index::generation,
                () -> content.read(session -> session.refreshing() || !session.masked().isEmpty()));
    }

    @Produces
    @Singleton
    ChangeListener listener(Withdrawals withdrawals, ResponseCache cache, Renewals renewals) {
        return new DeliveryChanges(withdrawals, cache, renewals);
    }

    @Produces
    @Singleton
    Upcoming upcoming(Store store) {
        return new Upcoming(store);
    }

    @Produces
    @Singleton
    CacheControl cacheControl(DeliverySettings settings, Upcoming upcoming) {
        return new CacheControl(settings, upcoming, Clock.systemUTC());
    }

    @Produces
    @Singleton
    KeptAnswers keptAnswers(ResponseCache cache, CacheControl control, Upcoming upcoming, DeliverySettings settings, Forms forms,
            Registry registry) {
        return new KeptAnswers(cache, control, upcoming::isCurrent, settings, forms, registry.all(PublicApi.class));
    }

    @Produces
    @Singleton
    Items items(Ports ports, Withdrawals withdrawals) {
        return new Items(ports, withdrawals);
    }

    @Produces
    @Singleton
    Lists lists(Ports ports, Withdrawals withdrawals, DeliverySettings settings) {
        return new Lists(ports, withdrawals, settings);
    }

    @Produces
    @Singleton
    Forms forms(Registry registry) {
        return new Forms(registry.all(ReferenceWriter.class).stream().map(writer -> new ReferenceForm(writer.media())).toList(),
                registry.all(ItemWriter.class).stream().map(writer -> new ItemForm(writer.media())).toList(),
                registry.all(FeedWriter.class).stream().map(writer -> new FeedForm(writer.media())).toList());
    }

    @Produces
    @Singleton
    WrittenItems writtenItems(Ports ports, Withdrawals withdrawals, DeliverySettings settings, Registry registry) {
        return new WrittenItems(ports, withdrawals, settings, registry.all(ItemWriter.class));
    }

    @Produces
    @Singleton
    Renewals renewals() {
        return new Renewals(Clock.systemUTC());
    }

    @Produces
    @Singleton
    Feeds feeds(Ports ports, Withdrawals withdrawals, DeliverySettings settings, Renewals renewals, Registry registry) {
        return new Feeds(ports, withdrawals, settings, renewals, registry.all(FeedWriter.class));
    }

    @Produces
    @Singleton
    ReferenceFiles referenceFiles(Ports ports, Withdrawals withdrawals, DeliverySettings settings, Forms forms, Registry registry) {
        return new ReferenceFiles(ports, withdrawals, settings, forms, registry.all(ReferenceWriter.class));
    }

    @Produces
    @Singleton
    Overview overview(ContentTypes types, DeliverySettings settings, Forms forms) {
        return new Overview(types, settings, forms);
    }

    @Produces
    @Singleton
    Pages pages(ContentTypes types, DeliverySettings settings, Forms forms, Json json, Registry registry) {
        var rules = StandardRules.with(new Checks(registry.all(ContentCheck.class)))
                .sorted(Comparator.comparing(Rule::name)).toList();
        return new Pages(json.write(OpenApi.document(types, settings, forms)), rules);
    }
}
