package org.kindred.plugin.csljson;

import java.util.List;
import org.kindred.kernel.citation.ReferenceMedia;

/** The format's own words. */
final class CslJson {

    static final ReferenceMedia MEDIA = new ReferenceMedia("CSL-JSON", "csl.json", "application/vnd.citationstyles.csl+json",
            List.of("application/citeproc+json"));

    /** The group under {@code custom} for members that CSL does not have. */
    static final String CUSTOM = "csl-json";

    private CslJson() {
    }
}
