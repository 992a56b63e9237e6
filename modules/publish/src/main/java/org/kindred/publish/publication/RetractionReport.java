package org.kindred.publish.publication;

import java.util.List;
import org.kindred.kernel.content.Finding;

/**
 * What came of reading the operator's file of retractions.
 *
 * @param outcome   whether it was taken over
 * @param source    who says so, or {@code ""}
 * @param works     how many works the file names; one that has a DOI and a PubMed number counts twice
 * @param citations public citations of which something else is known now
 * @param findings  what is wrong in the file, and whoever cites what was retracted
 */
public record RetractionReport(Outcome outcome, String source, int works, int citations, List<Finding> findings) {

    /** What became of the file. */
    public enum Outcome {
        /** It says what is known already. */
        KNOWN,
        /** What it says counts from now on. */
        TAKEN,
        /** It cannot be read, breaks off, or is of no kind that an installed plugin reads; what was known still counts. */
        REFUSED
    }

    public RetractionReport {
        findings = List.copyOf(findings);
    }

    static RetractionReport refused(List<Finding> findings) {
        return new RetractionReport(Outcome.REFUSED, "", 0, 0, findings);
    }
}
