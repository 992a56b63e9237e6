package org.kindred.plugin.hsds.query;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.kindred.rest.http.Parameter;
import org.kindred.rest.http.Parameters;
import org.kindred.rest.query.Faults;
import org.kindred.rest.query.Spelling;
import org.kindred.rest.query.Wording;

/** The parameters of HSDS's API. One that an address does not take is a mistake that its caller is told of. */
public enum DirectoryParameter {
    /** What is looked for. */
    SEARCH("Only what has these words: words, \"phrases\", -without; at most 256 characters. Services come best first.", "string", ""),
    /** Which page. */
    PAGE("Which page, from 1. A page past the end is empty.", "integer", ""),
    /** How many. */
    PER_PAGE("How many on a page: 20 unless said, at most 100; with minimal=true any number, and all unless said.", "integer", ""),
    /** In which form. */
    FORMAT("json unless said; ndjson gives everything, one on each line, without pages.", "string", ""),
    /** A term. */
    TAXONOMY_TERM_ID("Only services that an attribute describes by this very term.", "string", "uuid"),
    /** A vocabulary. */
    TAXONOMY_ID("Only what has a term of this taxonomy, or is one.", "string", "uuid"),
    /** Who runs it. */
    ORGANIZATION_ID("Only services that this organization provides.", "string", "uuid"),
    /** Since when. */
    MODIFIED_AFTER("Only what was modified at this moment or later: 2026-03-01T00:00:00Z, or a day, which begins in UTC.", "string",
            "date-time"),
    /** Least. */
    MINIMAL("true gives of each service id, name, status and when it was modified (last_modified, modified_date), all on one page.",
            "boolean", ""),
    /** Most. */
    FULL("true gives services with all that belongs to them; organizations with their services.", "boolean", ""),
    /** Services of organizations. */
    FULL_SERVICE("true gives organizations with their services, and those with all that belongs to them.", "boolean", ""),
    /** Terms without a wider one. */
    TOP_ONLY("true gives the terms at the top alone, which have no parent.", "boolean", ""),
    /** Terms under another one. */
    PARENT_ID("Only terms whose parent is this term.", "string", "uuid"),
    /** Where. */
    POSTCODE("A postcode near which; nothing here has a place.", "string", ""),
    /** How near. */
    PROXIMITY("How near to the postcode, in metres; nothing here has a place.", "string", "");

    private final String description;
    private final String type;
    private final String format;

    DirectoryParameter(String description, String type, String format) {
        this.description = description;
        this.type = type;
        this.format = format;
    }

    /** As it is sent: {@code per_page}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** One or two sentences for people. */
    public String description() {
        return description;
    }

    /** What it holds, as JSON Schema calls it. */
    public String type() {
        return type;
    }

    /** How that is written, as JSON Schema calls it; {@code ""} if it does not matter. */
    public String format() {
        return format;
    }

    /** Reports the parameters that an address does not take. */
    static void check(Parameters parameters, Set<DirectoryParameter> taken, Faults faults) {
        Collection<String> names = taken.stream().sorted().map(DirectoryParameter::word).toList();
        for (Parameter parameter : parameters.all()) {
            if (!names.contains(parameter.name())) {
                faults.add("unknown-parameter", Wording.shortened(parameter.name()), unknown(parameter.name(), names));
            }
        }
    }

    private static String unknown(String name, Collection<String> names) {
        String allowed = names.isEmpty() ? "there are none here" : "there are " + String.join(", ", List.copyOf(names));
        return "no such parameter; " + allowed + Spelling.hint(name, names);
    }
}
