package org.kindred.kernel.citation;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kindred.kernel.value.Value;

/**
 * A number by which the world knows a work, as it may be written in the place of a citation's slug.
 *
 * @param scheme {@code doi}, {@code pmid} or {@code pmcid}
 * @param value  in lower case, as case makes no difference in any of them
 */
public record WorkIdentifier(String scheme, String value) {

    private static final Pattern DOI = Pattern
            .compile("(?is)(?:doi:\\s*|(?:https?://)?(?:dx\\.|www\\.)?doi\\.org/)*+(10\\.\\d{4,9}/\\S+)");
    private static final Pattern PMID = Pattern.compile("(?is)(?:pmid:\\s*|(?:https?://)?(?:pubmed\\.ncbi\\.nlm\\.nih\\.gov/"
            + "|www\\.ncbi\\.nlm\\.nih\\.gov/pubmed/))(0*[1-9]\\d{0,8})/?");
    private static final Pattern PMCID = Pattern.compile(
            "(?is)(?:pmcid:\\s*|(?:https?://)?(?:www|pmc)\\.ncbi\\.nlm\\.nih\\.gov/(?:pmc/)?articles/)(PMC[1-9]\\d{0,8})/?");
    private static final Map<String, Pattern> SCHEMES = Map.of("doi", DOI, "pmid", PMID, "pmcid", PMCID);

    /** What a key means, if it is one of these: {@code doi:10.1234/abc}, {@code https://doi.org/10.1234/abc}, {@code pmid:20956707}. */
    public static Optional<WorkIdentifier> of(String key) {
        return Stream.of("doi", "pmid", "pmcid").flatMap(scheme -> match(scheme, key)
                .map(number -> bare(scheme, number)).stream()).findFirst();
    }

    /** The same where the scheme is known, and may be written before the number or not. */
    public static Optional<WorkIdentifier> of(String scheme, String text) {
        return written(scheme, text).map(number -> bare(scheme, number));
    }

    private static WorkIdentifier bare(String scheme, String number) {
        return new WorkIdentifier(scheme, scheme.equals("pmid") ? number.replaceFirst("^0+", "") : number.toLowerCase(Locale.ROOT));
    }

    /**
     * The number alone, as it is written in CSL: a DOI in its own letters, a PMID with its zeros, {@code PMC5719489}; empty if the
     * text is none.
     *
     * @param text with or without the scheme or the address before it: {@code doi:10.1234/ABC}, {@code PMID 20956707}
     */
    public static Optional<String> written(String scheme, String text) {
        boolean named = text.regionMatches(true, 0, scheme, 0, scheme.length()) && !text.startsWith(":", scheme.length());
        String number = named ? text.substring(scheme.length()).strip() : text;
        return match(scheme, number).or(() -> match(scheme, scheme + ":" + number))
                .map(found -> scheme.equals("pmcid") ? found.toUpperCase(Locale.ROOT) : found);
    }

    private static Optional<String> match(String scheme, String key) {
        Matcher matcher = SCHEMES.getOrDefault(scheme, DOI).matcher(key);
        return !matcher.matches() ? Optional.empty()
                : Optional.of(scheme.equals("doi") && key.contains("://") ? decoded(matcher.group(1)) : matcher.group(1));
    }

    private static String decoded(String path) {
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
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
