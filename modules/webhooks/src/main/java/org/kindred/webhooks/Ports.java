package org.kindred.webhooks;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.store.Store;
import org.kindred.kernel.type.ContentTypes;
import org.kindred.kernel.value.Json;
import org.kindred.outgoing.Outgoing;

/**
 * What webhooks need of the rest of the house.
 *
 * @param store    where they are kept
 * @param json     writes what is sent
 * @param types    those that are installed; events of others are not told
 * @param site     as it is now
 * @param api      the public address of the delivery API, without a slash at its end
 * @param outgoing sends, and knows where to
 * @param clock    tells the time
 */
public record Ports(Store store, Json json, ContentTypes types, Supplier<Site> site, String api, Outgoing outgoing, InstantSource clock) {

    /** What time it is, as exactly as the store keeps it. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
