package org.kindred.rest.delivery;

import java.util.function.Supplier;
import org.kindred.kernel.index.SearchIndex;
import org.kindred.kernel.restyling.Restyling;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.store.Store;
import org.kindred.kernel.type.ContentTypes;
import org.kindred.kernel.value.Json;

/**
 * What delivery stands on.
 *
 * @param store what is kept
 * @param index what answers lists
 * @param json  bytes to values and back
 * @param types what kinds of content there are
 * @param site  the site's settings as they are now
 * @param restyling what compiles items in other citation styles
 */
public record Ports(Store store, SearchIndex index, Json json, ContentTypes types, Supplier<Site> site, Restyling restyling) {
}
