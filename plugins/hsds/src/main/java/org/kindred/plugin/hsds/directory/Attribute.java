package org.kindred.plugin.hsds.directory;

import java.util.Optional;
import java.util.UUID;

/**
 * Something that a service is described by, and that HSDS has no table for.
 *
 * @param field the dotted path of our own field
 * @param value what it holds; empty where the term says it all
 * @param term  the id of the term
 * @param known the term; empty for a topic, which is known only to a directory, and only while it is public
 */
public record Attribute(String field, Optional<String> value, UUID term, Optional<Term> known) {
}
