package org.kindred.plugin.hsds.directory;

import java.util.Optional;
import java.util.UUID;

/**
 * A vocabulary.
 *
 * @param id          for good
 * @param name        for people
 * @param description a sentence; never empty
 * @param uri         where it is explained, if it is not ours
 */
public record Taxonomy(UUID id, String name, String description, Optional<String> uri) {
}
