package org.kindred.publish.surroundings;

import java.time.Instant;
import java.util.function.Predicate;

/**
 * What an item is compiled in.
 *
 * @param targets what is public of everything it refers to
 * @param hasFile whether the content folder has a file at a path; where no folder is known, true for all that cannot be an asset
 * @param now     when
 * @param lists   finds the entries of live lists
 */
public record Surroundings(Targets targets, Predicate<String> hasFile, Instant now, LiveLists lists) {

    /** Whether there is a picture at a path of the content folder: kept already, or lying there. */
    public boolean hasPicture(String path) {
        return targets.asset(path).isPresent() || hasFile.test(path);
    }
}
