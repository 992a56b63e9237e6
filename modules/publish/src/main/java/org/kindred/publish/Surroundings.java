package org.kindred.publish;

import java.time.Instant;
import java.util.function.Predicate;

/**
 * What an item is compiled in.
 *
 * @param targets what is public of everything it refers to
 * @param hasFile whether the content folder has a file at a path; true for all where no folder is known
 * @param now     when
 */
record Surroundings(Targets targets, Predicate<String> hasFile, Instant now) {
}
