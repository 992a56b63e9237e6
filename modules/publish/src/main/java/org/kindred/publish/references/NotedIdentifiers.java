package org.kindred.publish.references;

import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kindred.kernel.citation.WorkIdentifier;
import org.kindred.kernel.value.Value;

/**
 * Reads numbers of a work that stand in its note, each on a line of its own ({@code PMID: 20956707}): where reference managers keep what
 * they have no field for, and Zotero exports it so.
 */
final class NotedIdentifiers {

    private static final Pattern NOTED = Pattern.compile("(?i)\\s*(DOI|PMID|PMCID)\\s*:\\s*(\\S+)\\s*");
    private static final Pattern BETWEEN = Pattern.compile("\\R|;\\s+(?=(?i:DOI|PMID|PMCID)\\s*:)");

    private NotedIdentifiers() {
    }

    /** The item with these numbers as variables, and the rest of its note; one that says something else by its variable keeps the line. */
    static Value.Group read(Value.Group item) {
        String note = item.text("note").orElse("");
        var read = item;
        var rest = new ArrayList<String>();
        for (String line : BETWEEN.split(note)) {
            var noted = NOTED.matcher(line);
            var number = noted.matches() ? number(noted.group(1), noted.group(2)) : Optional.<String>empty();
            String variable = number.isPresent() ? noted.group(1).toUpperCase(Locale.ROOT) : "";
            if (number.isPresent() && read.text(variable).map(there -> number(variable, there).equals(number)).orElse(true)) {
                read = read.text(variable).isPresent() ? read : read.with(variable, Value.of(number.get()));
            } else {
                rest.add(line);
            }
        }
        String left = String.join("\n", rest).strip();
        return read.equals(item) && left.equals(note) ? item : left.isEmpty() ? read.without("note") : read.with("note", Value.of(left));
    }

    private static Optional<String> number(String variable, String text) {
        return WorkIdentifier.written(variable.toLowerCase(Locale.ROOT), text);
    }
}
