package org.kindred.plugin.ris;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kindred.kernel.citation.ReferenceMedia;

/** The format's own words. */
final class Ris {

    static final ReferenceMedia MEDIA = new ReferenceMedia("RIS", "ris", "application/x-research-info-systems",
            List.of("application/ris", "text/ris", "text/x-ris", "text/x-research-info-systems"));

    /** The group under {@code custom} for tags that have no variable. */
    static final String CUSTOM = "ris";

    /** The tag that is written for each text variable, where it does not depend on the type. */
    static final Map<String, String> TAGS = pairs("""
            title TI, container-title-short J2, collection-title T3, title-short ST, volume VL, issue IS, publisher PB,
            publisher-place CY, edition ET, number-of-volumes NV, number M1, genre M3, DOI DO, URL UR, abstract AB, note N1, annote RN,
            language LA, call-number CN, archive DB, source DP, archive_location AV, citation-label LB, reviewed-title RI, PMCID C2""");

    /** Other tags for the same; read, never written. */
    static final Map<String, String> ALSO = pairs("""
            T1 title, CT title, J1 container-title-short, JA container-title-short, N2 abstract, PP publisher-place, CP publisher-place,
            DI DOI""");

    /** Tags that may come several times, each a paragraph. */
    static final Set<String> PARAGRAPHS = Set.of("abstract", "note", "annote");

    /** Every tag of the format, in its versions of 2001 and 2011. */
    static final Set<String> KNOWN = Set.of(("TY ER AU A1 A2 A3 A4 A5 AB AD AN AV BT C1 C2 C3 C4 C5 C6 C7 C8 CA CN CP CT CY DA DB DI DO DP "
            + "ED EP ET ID IS J1 J2 JA JF JO KW L1 L2 L3 L4 LA LB LK M1 M2 M3 N1 N2 NV OP PB PP PY RI RN RP SE SN SP ST T1 T2 T3 TA TI TT "
            + "U1 U2 U3 U4 U5 UR VL VO Y1 Y2").split(" "));

    private Ris() {
    }

    private static Map<String, String> pairs(String text) {
        return Stream.of(text.strip().split("\\s*,\\s*")).map(pair -> pair.split("\\s+"))
                .collect(Collectors.toUnmodifiableMap(words -> words[0], words -> words[1]));
    }
}
