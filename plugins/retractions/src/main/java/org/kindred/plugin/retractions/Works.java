package org.kindred.plugin.retractions;

import java.util.Optional;
import org.kindred.kernel.citation.WorkIdentifier;

/** By what lists name works. */
final class Works {

    private Works() {
    }

    /** A DOI; empty for {@code unavailable} and whatever else is none. */
    static Optional<WorkIdentifier> doi(String text) {
        return WorkIdentifier.of(text.strip()).filter(id -> id.scheme().equals("doi"));
    }

    /** A number of PubMed; empty for 0. */
    static Optional<WorkIdentifier> pmid(String text) {
        return WorkIdentifier.of("pmid:" + text.strip());
    }
}
