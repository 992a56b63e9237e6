package org.kindred.publish.compile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.value.Sha256;

/** A name for everything but content that compiled bytes depend on; where it differs, they are made again. */
final class Fingerprint {

    private static final int LENGTH = 16;

    private Fingerprint() {
    }

    /** The site's name and its publishing rules do not show in any item. */
    static String of(String version, List<String> plugins, Site site) {
        var parts = List.of(version, plugins, site.baseUrl(), site.defaultLocale(), site.locales(), site.timeZone(), site.citationStyle(),
                site.license(), site.attribution(), site.urls(), site.pictures());
        return version + "-" + Sha256.hex(parts.toString().getBytes(UTF_8)).substring(0, LENGTH);
    }
}
