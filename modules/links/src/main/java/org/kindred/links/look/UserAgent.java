package org.kindred.links.look;

import org.kindred.kernel.site.Site;

/** How we name ourselves to those whose pages we look at, and how they reach the publisher. */
final class UserAgent {

    /** What robots.txt may call us. */
    static final String PRODUCT = "Kindred-LinkCheck";

    private UserAgent() {
    }

    static String of(Site site) {
        String contact = site.links().contact().isEmpty() ? site.baseUrl() : site.links().contact();
        return contact.isEmpty() ? PRODUCT + "/1.0"
                : PRODUCT + "/1.0 (+" + (contact.contains("@") && !contact.contains("://") ? "mailto:" : "") + contact + ")";
    }
}
