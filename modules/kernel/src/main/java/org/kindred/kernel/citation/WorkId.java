package org.kindred.kernel.citation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kindred.kernel.value.Value;

/**
 * By what the world knows a work, written so that two spellings of one name are the same text.
 *
 * @param text {@code doi:10.7326/0003-4819}, in lower case as DOIs are compared without regard to it, or {@code pmid:20956707}
 */
public record WorkId(String text) {

    private static final Pattern DOI_PREFIX = Pattern.compile("(?i)^(https?://(dx\\.)?doi\\.org/|doi:\\s*)");
    private static final Pattern DOI = Pattern.compile("10\\.\\d{4,9}/\\S+");
    private static final Pattern PMID = Pattern.compile("0*([1-9]\\d{0,8})");

    /** Of a DOI, be it with {@code doi:} or as an address; empty if it is none. */
    public static Optional<WorkId> doi(String text) {
        return bareDoi(text).map(doi -> new WorkId("doi:" + doi.toLowerCase(Locale.ROOT)));
    }

    /** A DOI alone, as it is written, where it stands behind {@code doi:} or in an address; empty if it is none. */
    public static Optional<String> bareDoi(String text) {
        return Optional.of(DOI_PREFIX.matcher(text.strip()).replaceFirst("")).filter(doi -> DOI.matcher(doi).matches());
    }

    /** Of a PubMed number; empty if it is none. */
    public static Optional<WorkId> pmid(String text) {
        var number = PMID.matcher(text.strip());
        return number.matches() ? Optional.of(new WorkId("pmid:" + number.group(1))) : Optional.empty();
    }

    /** Everything by which a CSL item can be known. */
    public static List<WorkId> of(Value.Group csl) {
        return Stream.of(csl.text("DOI").flatMap(WorkId::doi), csl.text("PMID").flatMap(WorkId::pmid)).flatMap(Optional::stream).toList();
    }
}
