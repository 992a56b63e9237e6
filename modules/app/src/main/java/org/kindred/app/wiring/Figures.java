package org.kindred.app.wiring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.kindred.app.node.Node;
import org.kindred.kernel.store.ReadSession;
import org.kindred.rest.cache.ResponseCache;

/** What {@code /metrics} tells of us, beside what the container tells of the machine. */
@ApplicationScoped
public class Figures {

    @Inject
    private MetricRegistry registry;
    @Inject
    private ResponseCache cache;
    @Inject
    private Node node;

    /** Begins to tell. */
    public void tell() {
        registry.gauge("kindred_cache_hits", cache::hits);
        registry.gauge("kindred_cache_misses", cache::misses);
        registry.gauge("kindred_cache_answers", cache::size);
        registry.gauge("kindred_cache_bytes", cache::weight);
        registry.gauge("kindred_index_lag_changes", this::lag);
    }

    /** How many changes the index has not seen yet. */
    private long lag() {
        return Math.max(0, node.store().read(ReadSession::lastChange) - node.index().change());
    }
}
