package org.kindred.app.wiring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.kindred.app.node.Node;
import org.kindred.kernel.problem.StorageFailed;
import org.kindred.kernel.store.ReadSession;

/** Whether requests can be answered: whether the database is there. What the index has yet to follow is told, and no reason to be down. */
@Readiness
@ApplicationScoped
public class CanAnswer implements HealthCheck {

    @Inject
    private Node node;

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("kindred");
        try {
            return response.up().withData("change", node.store().read(ReadSession::lastChange)).withData("indexed", node.index().change())
                    .build();
        } catch (StorageFailed e) {
            return response.down().withData("reason", "The database cannot be reached.").build();
        }
    }
}
