package org.kindred.rest.delivery;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServlet;
import java.time.Clock;
import java.util.Map;
import java.util.function.Supplier;
import org.glassfish.hk2.utilities.binding.AbstractBinder;
import org.kindred.kernel.content.ChangeListener;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.value.Json;
import org.kindred.rest.CardIndex;
import org.kindred.rest.DeliverySettings;
import org.kindred.rest.PublicItems;
import org.kindred.rest.Samples;
import org.kindred.rest.cache.DeliveryFilter;
import org.kindred.rest.cache.ResponseCache;
import org.kindred.rest.http.CacheControl;
import org.kindred.rest.problem.ErrorServlet;

/** The parts of delivery, put together as the service does. */
public final class TestParts {

    private final DeliverySettings settings;
    private final Ports ports;
    private final Withdrawals withdrawals;
    private final ResponseCache cache;
    private final CacheControl control;
    private final DeliveryParts parts = new DeliveryParts();

    public TestParts(DeliverySettings settings, PublicItems items, CardIndex index, Json json, Supplier<Site> site, Clock clock) {
        this.settings = settings;
        ports = parts.ports(items, index, json, Samples.TYPES, site);
        withdrawals = parts.withdrawals(items);
        cache = parts.cache(settings, index, items);
        control = new CacheControl(settings, () -> items.due, clock);
    }

    public ResponseCache cache() {
        return cache;
    }

    public ChangeListener listener() {
        return parts.listener(withdrawals, cache);
    }

    public Filter filter() {
        return new DeliveryFilter(cache, control, settings);
    }

    public Map<String, HttpServlet> servlets() {
        return Map.of("/errors", new ErrorServlet());
    }

    public AbstractBinder binder() {
        return new AbstractBinder() {
            @Override
            protected void configure() {
                bind(ports).to(Ports.class);
                bind(control).to(CacheControl.class);
                bind(parts.items(ports, withdrawals)).to(Items.class);
                bind(parts.lists(ports, withdrawals, settings)).to(Lists.class);
                bind(parts.overview(Samples.TYPES, settings)).to(Overview.class);
            }
        };
    }
}
