package org.kindred.kernel.citation;

import java.util.List;
import java.util.Map;
import org.kindred.kernel.value.Value;

/** Formats references by a CSL style. At most one plugin brings one; without it, references are listed by their titles. Safe for threads. */
public interface CitationEngine {

    /**
     * Formats the citations of one text.
     *
     * @param style    the name of a CSL style: {@code nlm-citation-sequence}
     * @param locale   BCP 47
     * @param works    the CSL-JSON item of every slug in the clusters
     * @param clusters in the order of the text
     * @throws org.kindred.kernel.problem.InvalidRequest if there is no such style
     */
    FormattedReferences format(String style, String locale, Map<String, Value.Group> works, List<Cluster> clusters);

    /** Whether there is a style of that name. */
    boolean knows(String style);

    /**
     * Whether a style cites in notes, and not in the running text.
     *
     * @throws org.kindred.kernel.problem.InvalidRequest if there is no such style
     */
    boolean citesInNotes(String style);
}
