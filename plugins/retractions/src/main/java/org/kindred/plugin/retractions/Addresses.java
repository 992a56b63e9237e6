package org.kindred.plugin.retractions;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import org.kindred.kernel.citation.WorkId;

/** Where notices can be read. */
final class Addresses {

    private static final String UNRESERVED = "-._~/:;()!$&'*+,=@";

    private Addresses() {
    }

    static Optional<String> ofDoi(String doi) {
        return WorkId.bareDoi(doi).map(bare -> "https://doi.org/" + escaped(bare));
    }

    static Optional<String> ofPubMed(String number) {
        return WorkId.pmid(number).map(id -> "https://pubmed.ncbi.nlm.nih.gov/" + id.text().substring("pmid:".length()) + "/");
    }

    /** A DOI may hold characters that an address may not. */
    private static String escaped(String doi) {
        var address = new StringBuilder();
        for (byte each : doi.getBytes(UTF_8)) {
            char c = (char) (each & 0xFF);
            if (c < 0x80 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0)) {
                address.append(c);
            } else {
                address.append("%%%02X".formatted((int) c));
            }
        }
        return address.toString();
    }
}
