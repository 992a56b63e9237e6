package org.kindred.plugin.person;

import java.util.List;
import org.kindred.kernel.plugin.Plugin;
import org.kindred.kernel.plugin.Registry;
import org.kindred.kernel.type.ContentType;
import org.kindred.kernel.type.Field;
import org.kindred.kernel.type.FieldKind.Identifier;
import org.kindred.kernel.type.FieldKind.Text;

/** Adds authors and reviewers. */
public final class PersonPlugin implements Plugin {

    private static final ContentType PERSON = new ContentType("person", "people", "An author or reviewer.", List.of(
            Field.of("qualifications", new Text(), "What qualifies them to write or review."),
            Field.of("affiliation", new Text(), "Where they work."),
            Field.of("orcid", new Identifier(new Orcid()), "Their ORCID."),
            Field.of("interests", new Text(), "The conflicts of interest they declare.")));

    @Override
    public String id() {
        return "person";
    }

    @Override
    public void install(Registry registry) {
        registry.contentType(PERSON);
    }
}
