package org.kindred.plugin.hsds.directory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kindred.kernel.content.ItemRef;

/**
 * What is kept in memory of a service.
 *
 * @param id       for good
 * @param ref      the item, in the locale that is shown: the site's default one, or the first that it is public in
 * @param name     of it
 * @param status   in HSDS's words
 * @param modified when what is public of it last changed, to the millisecond
 * @param operator who runs it, if that is known
 * @param terms    the ids of all terms it is described by, also of such as are not public
 * @param words    those of them that no vocabulary lists beforehand
 */
public record Entry(UUID id, ItemRef ref, String name, String status, Instant modified, Optional<Operator> operator, Set<UUID> terms,
        List<Term> words) {

    public Entry {
        terms = Set.copyOf(terms);
        words = List.copyOf(words);
    }
}
