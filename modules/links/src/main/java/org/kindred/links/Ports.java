package org.kindred.links;

import java.time.InstantSource;
import java.util.function.Supplier;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.store.Store;
import org.kindred.outgoing.Outgoing;

/**
 * What the checks of links stand on.
 *
 * @param store    what is kept for good
 * @param readers  who tells of links
 * @param outgoing sends requests, to public addresses alone
 * @param site     the site's settings as they are now
 * @param clock    what time it is
 * @param settings how links are checked
 */
public record Ports(Store store, LinkReaders readers, Outgoing outgoing, Supplier<Site> site, InstantSource clock, LinkSettings settings) {
}
