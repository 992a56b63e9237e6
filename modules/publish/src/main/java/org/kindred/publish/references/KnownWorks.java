package org.kindred.publish.references;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kindred.kernel.content.ItemRef;

/** The works that are there, by what they are known by: those that are stored, then those of the file at hand. */
final class KnownWorks {

    private final Map<Identity.Key, List<Work>> byKey = new HashMap<>();

    /** @param inFile whether it stands in the file at hand */
    record Work(ItemRef ref, Identity identity, boolean inFile) {
    }

    /** A work that was found, and by what. */
    record Hit(Work work, String because) {
    }

    void add(Work work) {
        work.identity().keys().forEach(key -> byKey.computeIfAbsent(key, any -> new ArrayList<>(1)).add(work));
    }

    /** The same work: by DOI, then by PMID, then by title, year and first author where neither says that it is another. */
    Optional<Hit> find(Identity identity) {
        for (Identity.Key key : identity.keys()) {
            var same = named(key).stream().filter(work -> isSure(key, identity) || !work.identity().contradicts(identity)).findFirst();
            if (same.isPresent()) {
                return same.map(work -> new Hit(work, key.name()));
            }
        }
        return Optional.empty();
    }

    /** Another work, by its DOI or PMID, that has the same title, year and first author, and by what it is like it. */
    Optional<Hit> lookalike(Identity identity) {
        return identity.words().flatMap(key -> named(key).stream().filter(work -> work.identity().contradicts(identity)).findFirst()
                .map(work -> new Hit(work, key.name())));
    }

    private static boolean isSure(Identity.Key key, Identity identity) {
        return !identity.words().equals(Optional.of(key));
    }

    private List<Work> named(Identity.Key key) {
        return byKey.getOrDefault(key, List.of());
    }
}
