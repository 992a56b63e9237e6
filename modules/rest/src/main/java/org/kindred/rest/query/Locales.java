package org.kindred.rest.query;

import org.kindred.kernel.problem.InvalidRequest;
import org.kindred.kernel.site.Site;
import org.kindred.rest.http.Parameters;

/** Reads {@code locale}. */
public final class Locales {

    private Locales() {
    }

    /** The locale asked for, as the site spells it; the default one where none is named. */
    public static String read(Parameters parameters, Site site) {
        return parameters.value("locale").map(tag -> known("locale", tag, site)).orElse(site.defaultLocale());
    }

    /** One of the site's locales. */
    public static String known(String parameter, String tag, Site site) {
        return site.locale(tag).orElseThrow(() -> InvalidRequest.parameter("unknown-locale", parameter,
                "the site is not written in " + Wording.quoted(tag) + "; it is in " + String.join(", ", site.locales())));
    }
}
