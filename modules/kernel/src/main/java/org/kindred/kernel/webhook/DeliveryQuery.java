package org.kindred.kernel.webhook;

import java.util.Optional;
import org.kindred.kernel.webhook.Delivery.State;

/**
 * Which deliveries are wanted, newest first.
 *
 * @param state only those that stand so
 * @param skip  so many of the newest are left out
 * @param size  how many at most
 */
public record DeliveryQuery(Optional<State> state, int skip, int size) {
}
