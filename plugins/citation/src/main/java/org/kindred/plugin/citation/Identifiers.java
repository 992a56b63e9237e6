package org.kindred.plugin.citation;

import java.util.Optional;
import java.util.regex.Pattern;
import org.kindred.kernel.value.Written.Place;

/**
 * The numbers by which the world knows a work. One that looks wrong is told and kept as it is written, as nobody can guess what was meant; an
 * address that is none of the web is left out, as it may be followed.
 */
final class Identifiers {

    private static final Pattern DOI_PREFIX = Pattern.compile("(?i)^(https?://(dx\\.)?doi\\.org/|doi:\\s*)");
    private static final Pattern DOI = Pattern.compile("10\\.\\d{4,9}/\\S+");
    private static final Pattern PMID = Pattern.compile("\\d{1,9}");
    private static final Pattern PMCID = Pattern.compile("PMC\\d{1,9}");
    private static final Pattern URL = Pattern.compile("(?i)https?://[^\\s<>\"]+");

    private Identifiers() {
    }

    /** The value as it should be written; empty if it cannot be right. */
    static Optional<String> check(String variable, String value, Place place, Faults faults) {
        return switch (variable) {
            case "DOI" -> matching(DOI, variable, DOI_PREFIX.matcher(value).replaceFirst(""), "A DOI looks like 10.7326/0003-4819.", place,
                    faults);
            case "PMID" -> matching(PMID, variable, value, "A PMID is a number of up to nine digits.", place, faults);
            case "PMCID" -> matching(PMCID, variable, value, "A PMCID looks like PMC5719489.", place, faults);
            case "URL" -> address(value, place, faults);
            default -> Optional.of(value);
        };
    }

    private static Optional<String> matching(Pattern pattern, String variable, String value, String help, Place place, Faults faults) {
        if (!pattern.matcher(value).matches()) {
            faults.warn("invalid-identifier", place, "%s: “%s” cannot be one.".formatted(variable, Faults.shown(value)), help);
        }
        return Optional.of(value);
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
