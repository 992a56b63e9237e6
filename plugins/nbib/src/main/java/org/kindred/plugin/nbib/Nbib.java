package org.kindred.plugin.nbib;

import java.util.List;
import java.util.Map;
import org.kindred.kernel.citation.ReferenceMedia;

/** The format's own words. */
final class Nbib {

    static final ReferenceMedia MEDIA = new ReferenceMedia("PubMed", "nbib", "application/nbib",
            List.of("text/x-nbib", "application/x-nbib"));

    /** The group under {@code custom} for tags that have no variable. */
    static final String CUSTOM = "nbib";

    /** The variables that tags stand for. */
    static final Map<String, String> VARIABLES = Map.ofEntries(Map.entry("PMID", "PMID"), Map.entry("PMC", "PMCID"),
            Map.entry("TT", "original-title"), Map.entry("CTI", "collection-title"), Map.entry("VTI", "volume-title"),
            Map.entry("JT", "container-title"), Map.entry("TA", "container-title-short"), Map.entry("VI", "volume"),
            Map.entry("IP", "issue"), Map.entry("PG", "page"), Map.entry("PB", "publisher"), Map.entry("EN", "edition"),
            Map.entry("AB", "abstract"), Map.entry("GN", "note"), Map.entry("ISBN", "ISBN"));

    private Nbib() {
    }
}
