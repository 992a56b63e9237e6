package org.kindred.kernel.citation;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kindred.kernel.value.Value;

/**
 * A number by which the world knows a work, as it may be written in the place of a citation's slug.
 *
 * @param scheme {@code doi}, {@code pmid} or {@code pmcid}
 * @param value  in lower case, as case makes no difference in any of them
 */
public record WorkIdentifier(String scheme, String value) {

    private static final Pattern DOI = Pattern
            .compile("(?is)(?:doi:\\s*|https?://(?:dx\\.|www\\.)?doi\\.org/|doi\\.org/)*+(10\\.\\d{4,9}/\\S+)");
    private static final Pattern PMID = Pattern.compile(
            "(?is)(?:pmid:\\s*|https?://pubmed\\.ncbi\\.nlm\\.nih\\.gov/|https?://www\\.ncbi\\.nlm\\.nih\\.gov/pubmed/)0*([1-9]\\d{0,8})/?");
    private static final Pattern PMCID = Pattern.compile(
            "(?is)(?:pmcid:\\s*|https?://(?:www|pmc)\\.ncbi\\.nlm\\.nih\\.gov/(?:pmc/)?articles/)(PMC[1-9]\\d{0,8})/?");

    /** What a key means, if it is one of these: {@code doi:10.1234/abc}, {@code https://doi.org/10.1234/abc}, {@code pmid:20956707}. */
    public static Optional<WorkIdentifier> of(String key) {
        return match(DOI, key).map(doi -> new WorkIdentifier("doi", key.contains("://") ? decoded(doi) : doi))
                .or(() -> match(PMID, key).map(pmid -> new WorkIdentifier("pmid", pmid)))
                .or(() -> match(PMCID, key).map(pmcid -> new WorkIdentifier("pmcid", pmcid)));
    }

    /** The same where the scheme is known, and may be written before the number or not. */
    public static Optional<WorkIdentifier> of(String scheme, String number) {
        return of(number).or(() -> of(scheme + ":" + number)).filter(found -> found.scheme().equals(scheme));
    }

    private static Optional<String> match(Pattern pattern, String key) {
        Matcher matcher = pattern.matcher(key);
        return matcher.matches() ? Optional.of(matcher.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    private static String decoded(String path) {
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException notEncoded) {
            return path;
        }
    }

    /** All that a CSL-JSON item has. */
    public static List<WorkIdentifier> in(Value.Group csl) {
        var all = new ArrayList<WorkIdentifier>();
        csl.text("DOI").flatMap(WorkIdentifier::of).ifPresent(all::add);
        csl.text("PMID").flatMap(pmid -> of("pmid", pmid.strip())).ifPresent(all::add);
        csl.text("PMCID").flatMap(pmcid -> of("pmcid", pmcid.strip())).ifPresent(all::add);
        return List.copyOf(all);
    }

    /** The one way to write it as a key: {@code doi:10.1234/abc}. */
    public String key() {
        return scheme + ":" + value;
    }

    /** For people: {@code DOI 10.1234/abc}. */
    public String shown() {
        return scheme.toUpperCase(Locale.ROOT) + " " + value;
    }
}
