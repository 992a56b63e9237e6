package org.kindred.plugin.hsds.incoming;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.type.ContentType;
import org.kindred.kernel.type.Field;
import org.kindred.kernel.value.Written.Place;

/** What the columns of a table mean. */
final class Headings {

    /** The columns that HSDS gives its services. */
    private static final Set<String> OF_HSDS = Set.of("id", "organization_id", "program_id", "name", "alternate_name", "email",
            "interpretation_services", "application_process", "fees_description", "wait_time", "fees", "accreditations",
            "eligibility_description", "minimum_age", "maximum_age", "assured_date", "assurer_email", "licenses", "alert", "last_modified");
    /** Other words that people use for ours. */
    private static final Map<String, String> FAMILIAR = Map.of("description", "body", "organization", "operator", "organisation",
            "operator",
            "organizationname", "operator", "phonenumber", "phone", "website", "url", "language", "languages", "country", "countries");

    private final List<Optional<Column>> columns = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    /**
     * A column.
     *
     * @param heading as it is written
     * @param name    of a member of HSDS, a dotted path of ours, or one of {@code type}, {@code slug}, {@code locale}, {@code body}
     * @param isHsds  whether it is HSDS's
     */
    record Column(String heading, String name, boolean isHsds) {
    }

    Headings(List<String> row, List<ContentType> types) {
        Map<String, String> ours = ours(types);
        for (int i = 0; i < row.size(); i++) {
            var column = column(row.get(i).strip(), ours);
            columns.add(column);
            if (column.isEmpty()) {
                unknown(row.get(i).strip(), i + 1);
            }
        }
        if (!areUsable()) {
            findings.add(Finding.error("no-title", "", Place.START, "No column is headed title or name, so nothing was read.",
                    "The first row names the columns: title, url, countries, and so on, or as HSDS does: name, url, status."));
        }
    }

    private void unknown(String heading, int column) {
        if (!heading.isEmpty()) {
            findings.add(
                    Finding.warning("unknown-column", "", new Place(1, column), "There is no field for column \"%s\".".formatted(heading),
                            "It was left out. Rename it, or leave it out too."));
        }
    }

    private static Map<String, String> ours(List<ContentType> types) {
        var ours = new HashMap<String, String>();
        types.stream().flatMap(type -> type.written().stream()).flatMap(field -> leaves("", field))
                .forEach(path -> ours.put(plain(path), path));
        Stream.of("type", "slug", "locale", "body").forEach(word -> ours.put(word, word));
        FAMILIAR.forEach(ours::putIfAbsent);
        return ours;
    }

    private static Stream<String> leaves(String before, Field field) {
        String path = before + field.name();
        return field.inner().isEmpty() ? Stream.of(path)
                : field.many() ? Stream.of() : field.inner().stream().flatMap(inner -> leaves(path + ".", inner));
    }

    private static Optional<Column> column(String heading, Map<String, String> ours) {
        String hsds = heading.toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
        if (OF_HSDS.contains(hsds)) {
            return Optional.of(new Column(heading, hsds, true));
        }
        return Optional.ofNullable(ours.get(plain(heading))).map(path -> new Column(heading, path, false));
    }

    private static String plain(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[\\s_.:-]+", "");
    }

    /** What is wrong with them. */
    List<Finding> findings() {
        return findings;
    }

    /** Whether entries would have a title. */
    boolean areUsable() {
        return columns.stream().flatMap(Optional::stream).anyMatch(column -> column.name().equals(column.isHsds() ? "name" : "title"));
    }

    /** The column of a cell, from 0; empty if it is not known. */
    Optional<Column> at(int cell) {
        return cell < columns.size() ? columns.get(cell) : Optional.empty();
    }
}
