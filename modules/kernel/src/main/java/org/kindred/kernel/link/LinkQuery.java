package org.kindred.kernel.link;

import java.util.Optional;
import org.kindred.kernel.content.ItemKey;

/**
 * Which links are wanted; a link fulfils all that is said.
 *
 * @param state   as items tell of it
 * @param verdict of the last look
 * @param host    exactly
 * @param words   a part of the address, in any case
 * @param item    leads there, in any of its locales
 * @param type    items of this type lead there
 * @param moved   whether it has moved for good
 * @param failing whether looks at it fail that do not count yet
 * @param overruled whether a person has spoken against the checks, and it counts
 * @param skip    so many first
 * @param size    how many at most
 */
public record LinkQuery(Optional<LinkState> state, Optional<Verdict> verdict, Optional<String> host, Optional<String> words,
        Optional<ItemKey> item, Optional<String> type, Optional<Boolean> moved, Optional<Boolean> failing, Optional<Boolean> overruled,
        int skip, int size) {
}
