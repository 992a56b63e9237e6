package org.kindred.publish.checks;

import java.util.Collection;
import java.util.Map;
import org.kindred.kernel.link.Visit;
import org.kindred.kernel.link.WebAddress;
import org.kindred.kernel.site.Site;

/** Looks at addresses on the Web now, for whoever checks a folder. */
@FunctionalInterface
public interface LinkLook {

    /** Looks at each of them on a site's behalf, and tells what came of it; of what was not looked at it tells nothing. */
    Map<WebAddress, Visit> at(Collection<WebAddress> addresses, Site site);
}
