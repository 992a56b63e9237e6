package org.kindred.kernel.citation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** Whether there is a style of that name: as the CSL repository calls it, as it once did, or by its address. */
    boolean knows(String style);

    /** The name of a style that may have been meant by one that nobody knows. */
    Optional<String> nearest(String style);

    /** The name under which a style that is known is kept: one for all its spellings, so that answers can be kept by it. */
    String canonical(String style);

    /**
     * Formats loose items, as processors of CSL do.
     *
     * @throws org.kindred.kernel.problem.InvalidRequest if there is no such style or its text is none, or an item or a citation is not
     *                                                   valid; names each by its pointer
     * @throws org.kindred.kernel.problem.Overloaded     if it takes too long
     */
    Formatting format(FormattingRequest request);

    /**
     * Whether a style cites in notes, and not in the running text.
     *
     * @throws org.kindred.kernel.problem.InvalidRequest if there is no such style
     */
    boolean citesInNotes(String style);
}
