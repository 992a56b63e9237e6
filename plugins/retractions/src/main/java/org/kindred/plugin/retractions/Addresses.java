package org.kindred.plugin.retractions;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import java.util.regex.Pattern;

/** Where notices can be read. */
final class Addresses {

    private static final Pattern PREFIX = Pattern.compile("(?i)^((https?://)?(dx\\.|www\\.)?doi\\.org/|doi:\\s*)");
    private static final String UNRESERVED = "-._~/:;()!$&'*+,=@";

    private Addresses() {
    }

    static Optional<String> ofDoi(String doi) {
        return Works.doi(doi).map(any -> "https://doi.org/" + escaped(PREFIX.matcher(doi.strip()).replaceFirst("")));
    }

    static Optional<String> ofPubMed(String number) {
        return Works.pmid(number).map(id -> "https://pubmed.ncbi.nlm.nih.gov/" + id.value() + "/");
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
