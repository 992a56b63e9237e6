package org.kindred.plugin.citation;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kindred.kernel.citation.WorkIdentifier;
import org.kindred.kernel.type.IdentifierReader.Reading;
import org.kindred.kernel.value.Written.Place;

/**
 * The numbers by which the world knows a work. One that cannot be right is told, with what is wrong about it, and kept as it is written, as
 * nobody can guess what was meant; an address that is none of the web is left out, as it may be followed.
 */
final class Identifiers {

    private static final Pattern URL = Pattern.compile("(?i)https?://[^\\s<>\"]+");
    private static final Map<String, String> HELP = Map.of("DOI", "A DOI looks like 10.7326/0003-4819.", "PMID",
            "A PMID is a number of up to nine digits.", "PMCID", "A PMCID looks like PMC5719489.");

    private Identifiers() {
    }

    /** The value as it should be written; empty if it must not be shown. */
    static Optional<String> check(String variable, String value, Place place, Faults faults) {
        return switch (variable) {
            case "DOI", "PMID", "PMCID" -> told(variable, value, number(variable, value), place, faults);
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

    private static Reading number(String variable, String value) {
        return written(variable, value).map(Reading::right).orElseGet(() -> wrong(variable, value));
    }

    private static Optional<String> written(String variable, String value) {
        return WorkIdentifier.written(variable.toLowerCase(Locale.ROOT), value);
    }

    /** A number that stands in the wrong field is named as what it is, and how it is written there. */
    private static Reading wrong(String variable, String value) {
        String help = HELP.getOrDefault(variable, "");
        var other = other(variable, value);
        if (other.isEmpty()) {
            return Reading.wrong(value, "is no " + variable, help);
        }
        if (variable.equals("PMCID") && other.get().variable().equals("PMID") && other.get().value().equals(value)) {
            return Reading.wrong(value, "has no letters; it may be a PMID", help + " Write PMC%s, or PMID: %s".formatted(value, value));
        }
        return Reading.wrong(value, "is a %s, no %s".formatted(other.get().variable(), variable),
                help + " Write it as %s: %s".formatted(other.get().variable(), other.get().value()));
    }

    private record Named(String variable, String value) {
    }

    private static Optional<Named> other(String variable, String value) {
        return Stream.of("DOI", "PMCID", "PMID").filter(name -> !name.equals(variable))
                .flatMap(name -> written(name, value).map(number -> new Named(name, number)).stream()).findFirst();
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
