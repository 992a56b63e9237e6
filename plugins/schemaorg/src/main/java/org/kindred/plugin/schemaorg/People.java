package org.kindred.plugin.schemaorg;

import java.util.Optional;
import org.kindred.kernel.value.Value;

/** Authors and reviewers. */
final class People {

    private static final String FRAGMENT = "#person";

    private People() {
    }

    /** The item itself. */
    static Value.Group whole(Surroundings surroundings) {
        var item = surroundings.item().item();
        return described(surroundings, item).with("description", item.text("summary")).with("image", Pictures.image(surroundings, item))
                .with("mainEntityOfPage", surroundings.page(item).<Value>map(Thing::reference).orElse(Value.NOTHING)).done();
    }

    /** Somebody whom an item names. */
    static Value named(Surroundings surroundings, Value.Group person) {
        return described(surroundings, person).done();
    }

    private static Thing described(Surroundings surroundings, Value.Group person) {
        return Thing.of("Person").id(surroundings.iri(person) + FRAGMENT).with("name", person.text("title"))
                .with("url", surroundings.page(person)).with("affiliation", organization(person.text("affiliation")))
                .with("hasCredential", person.text("qualifications").<Value>map(People::credential).orElse(Value.NOTHING))
                .with("sameAs", person.text("orcid").map(orcid -> "https://orcid.org/" + orcid));
    }

    private static Value credential(String qualifications) {
        return Thing.of("EducationalOccupationalCredential").with("name", qualifications).done();
    }

    /** An organisation of which nothing is known but its name. */
    static Value organization(Optional<String> name) {
        return name.<Value>map(known -> Thing.of("Organization").with("name", known).done()).orElse(Value.NOTHING);
    }
}
