package org.kindred.publish;

import java.util.List;
import java.util.Set;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.content.Published;

/**
 * An item made ready for readers.
 *
 * @param candidate what it was made from
 * @param published the bytes
 * @param aliases   old paths that lead to it
 * @param findings  what reading, rendering and compiling found
 */
record Compiled(Candidate candidate, Published published, Set<String> aliases, List<Finding> findings) {

    ItemRef ref() {
        return published.ref();
    }
}
