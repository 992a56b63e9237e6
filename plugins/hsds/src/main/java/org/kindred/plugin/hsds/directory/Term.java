package org.kindred.plugin.hsds.directory;

import java.util.Optional;
import java.util.UUID;

/**
 * A word of a vocabulary.
 *
 * @param id          for good
 * @param taxonomy    the vocabulary
 * @param code        what it is called there
 * @param name        for people
 * @param description a sentence; never empty
 * @param parent      the wider term, if there is one
 * @param language    of the name, as BCP 47 has it
 * @param uri         its page, if it has one
 */
public record Term(UUID id, Taxonomy taxonomy, String code, String name, String description, Optional<UUID> parent, String language,
        Optional<String> uri) {

    /** The same without a wider one. */
    Term atTop() {
        return new Term(id, taxonomy, code, name, description, Optional.empty(), language, uri);
    }
}
