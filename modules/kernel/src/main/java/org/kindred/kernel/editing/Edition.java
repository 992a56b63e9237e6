package org.kindred.kernel.editing;

import java.util.List;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.content.Revision;
import org.kindred.kernel.store.Item;
import org.kindred.kernel.value.Value;

/**
 * An item as those see it who work on it.
 *
 * @param item     where it stands
 * @param revision its newest text
 * @param title    of that text; the slug where it has none
 * @param fields   its front matter as plain data, familiar names translated, unknown keys included
 * @param body     the Markdown behind the front matter
 * @param findings what is noticed in it
 * @param ways     where it can go from here, each with the scope that takes: {@code {"to", "scope"}}
 */
public record Edition(Item item, Revision revision, String title, Value.Group fields, String body, List<Finding> findings,
        Value ways) {

    public Edition {
        findings = List.copyOf(findings);
    }

    /** What a change of it must name. */
    public Version version() {
        return Version.of(item);
    }
}
