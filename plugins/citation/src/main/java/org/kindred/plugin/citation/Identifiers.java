package org.kindred.plugin.citation;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kindred.kernel.type.IdentifierReader.Reading;
import org.kindred.kernel.value.Written.Place;

/**
 * The numbers by which the world knows a work. One that cannot be right is told, with what is wrong about it, and kept as it is written, as
 * nobody can guess what was meant; an address that is none of the web is left out, as it may be followed.
 */
final class Identifiers {

    private static final Pattern DOI_PREFIX = Pattern.compile("(?i)^((https?://)?(dx\\.|www\\.)?doi\\.org/|doi:\\s*)");
    private static final Pattern DOI = Pattern.compile("10\\.\\d{4,9}/\\S+");
    private static final Pattern PMID = Pattern.compile("0*[1-9]\\d{0,8}");
    private static final Pattern PMCID = Pattern.compile("PMC\\d{1,9}");
    private static final Pattern PUBMED = Pattern
            .compile("(?i)(?:https?://)?(?:pubmed\\.ncbi\\.nlm\\.nih\\.gov|www\\.ncbi\\.nlm\\.nih\\.gov/pubmed)/(\\d+)/?|pmid:?\\s*(\\d+)");
    private static final Pattern CENTRAL = Pattern.compile(
            "(?i)(?:(?:https?://)?(?:www\\.ncbi\\.nlm\\.nih\\.gov/pmc|pmc\\.ncbi\\.nlm\\.nih\\.gov)/articles/)?(pmc\\d+)/?|pmcid:?\\s*(pmc\\d+)");
    private static final Pattern URL = Pattern.compile("(?i)https?://[^\\s<>\"]+");
    private static final Map<String, String> HELP = Map.of("DOI", "A DOI looks like 10.7326/0003-4819.", "PMID",
            "A PMID is a number of up to nine digits.", "PMCID", "A PMCID looks like PMC5719489.");

    private Identifiers() {
    }

    /** The value as it should be written; empty if it must not be shown. */
    static Optional<String> check(String variable, String value, Place place, Faults faults) {
        return switch (variable) {
            case "DOI" -> told(variable, value, doi(value), place, faults);
            case "PMID" -> told(variable, value, pmid(value), place, faults);
            case "PMCID" -> told(variable, value, pmcid(value), place, faults);
            case "ISBN" -> told(variable, value, StandardNumbers.isbns(value), place, faults);
            case "ISSN" -> told(variable, value, StandardNumbers.issns(value), place, faults);
            case "URL" -> address(value, place, faults);
            default -> Optional.of(value);
        };
    }

    private static Optional<String> told(String variable, String value, Reading reading, Place place, Faults faults) {
        reading.fault().ifPresent(fault -> faults.warn("invalid-identifier", place,
                "%s: “%s” %s.".formatted(variable, Faults.shown(value), fault), reading.help()));
        if (reading.fault().isEmpty() && !reading.value().equals(value)) {
            faults.info("normalised-identifier", place,
                    "%s: “%s” is taken as %s.".formatted(variable, Faults.shown(value), reading.value()), "");
        }
        return Optional.of(reading.value());
    }

    private static Reading doi(String value) {
        return bareDoi(value).map(Reading::right).orElseGet(() -> wrong("DOI", value));
    }

    /** A DOI alone, as it is written, where it stands behind {@code doi:} or in an address. */
    private static Optional<String> bareDoi(String value) {
        return Optional.of(DOI_PREFIX.matcher(value).replaceFirst("")).filter(doi -> DOI.matcher(doi).matches());
    }

    private static Reading pmid(String value) {
        return PMID.matcher(value).matches() ? Reading.right(value)
                : bare(PUBMED, value).map(Reading::right).orElseGet(() -> wrong("PMID", value));
    }

    private static Reading pmcid(String value) {
        return bare(CENTRAL, value).map(id -> id.toUpperCase(Locale.ROOT)).filter(id -> PMCID.matcher(id).matches()).map(Reading::right)
                .orElseGet(() -> wrong("PMCID", value));
    }

    private static Optional<String> bare(Pattern pattern, String value) {
        var matcher = pattern.matcher(value);
        return matcher.matches() ? Optional.ofNullable(matcher.group(1)).or(() -> Optional.ofNullable(matcher.group(2))) : Optional.empty();
    }

    /** A number that stands in the wrong field is named as what it is, and how it is written there. */
    private static Reading wrong(String variable, String value) {
        String help = HELP.getOrDefault(variable, "");
        var other = other(variable, value);
        if (other.isEmpty()) {
            return Reading.wrong(value, "is no " + variable, help);
        }
        if (variable.equals("PMCID") && PMID.matcher(value).matches()) {
            return Reading.wrong(value, "has no letters; it may be a PMID", help + " Write PMC%s, or PMID: %s".formatted(value, value));
        }
        return Reading.wrong(value, "is a %s, no %s".formatted(other.get().variable(), variable),
                help + " Write it as %s: %s".formatted(other.get().variable(), other.get().value()));
    }

    private record Named(String variable, String value) {
    }

    private static Optional<Named> other(String variable, String value) {
        return bareDoi(value).map(doi -> new Named("DOI", doi))
                .or(() -> bare(CENTRAL, value).map(id -> new Named("PMCID", id.toUpperCase(Locale.ROOT))))
                .or(() -> Optional.of(value).filter(id -> PMID.matcher(id).matches()).or(() -> bare(PUBMED, value))
                        .map(id -> new Named("PMID", id)))
                .filter(named -> !named.variable().equals(variable));
    }

    private static Optional<String> address(String value, Place place, Faults faults) {
        if (URL.matcher(value).matches()) {
            return Optional.of(value);
        }
        faults.error("invalid-identifier", place, "URL: “%s” is no web address; it is left out.".formatted(Faults.shown(value)),
                "Write it in full, https:// included.");
        return Optional.empty();
    }
}
