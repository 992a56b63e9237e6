package org.kindred.kernel.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Which entries are wanted; all conditions hold.
 *
 * @param by      done by exactly this one
 * @param verb    the verb, or what it begins with if this ends with a dot: {@code item.}
 * @param subject the subject, or what it begins with if this ends with a slash: {@code article/peer-support-works/}
 * @param from    recorded at this moment or later
 * @param until   recorded before this moment
 * @param before  entries older than this one
 * @param size    how many at most
 */
public record AuditQuery(Optional<String> by, Optional<String> verb, Optional<String> subject, Optional<Instant> from,
        Optional<Instant> until, OptionalLong before, int size) {
}
