package org.kindred.publish.compile;

import java.util.List;
import java.util.Set;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.content.Published;
import org.kindred.kernel.report.Appraisal;
import org.kindred.publish.surroundings.Candidate;

/**
 * An item made ready for readers.
 *
 * @param candidate what it was made from
 * @param published the bytes
 * @param aliases   old paths that lead to it
 * @param findings  what reading, rendering and compiling found
 * @param appraisal what reports tell of it
 */
public record Compiled(Candidate candidate, Published published, Set<String> aliases, List<Finding> findings,
        Appraisal appraisal) {

    public ItemRef ref() {
        return published.ref();
    }
}
