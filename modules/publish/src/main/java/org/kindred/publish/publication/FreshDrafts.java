package org.kindred.publish.publication;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import org.kindred.kernel.content.Draft;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.content.Revision;
import org.kindred.kernel.site.Site;

/**
 * Texts that were saved a moment ago, as they were understood then, for whoever publishes them next: to read and to check a text once more
 * would be a seventh of a publication, while all others wait. A few, and none of the long ones. Safe for threads.
 */
public final class FreshDrafts {

    static final int MOST = 32;
    static final int LONGEST = 64 * 1024;

    private final SequencedMap<ItemRef, Fresh> fresh = new LinkedHashMap<>();

    private record Fresh(Revision revision, Site site, Draft draft) {

        /** Whether the other one, by these settings, would be understood as this was. */
        boolean says(Revision other, Site settings) {
            return revision.path().equals(other.path()) && Arrays.equals(revision.source(), other.source()) && site.equals(settings);
        }
    }

    /** Keeps a text that whoever saves it has no more use for. */
    synchronized void keep(Revision revision, Site site, Draft draft) {
        fresh.remove(revision.ref());
        if (revision.source().length <= LONGEST) {
            fresh.put(revision.ref(), new Fresh(revision, site, draft));
        }
        if (fresh.size() > MOST) {
            fresh.pollFirstEntry();
        }
    }

    /** Hands a text out, if it is here: to one alone, as a body is for one thread at a time. */
    synchronized Optional<Draft> take(Revision revision, Site site) {
        return Optional.ofNullable(fresh.remove(revision.ref())).filter(kept -> kept.says(revision, site)).map(Fresh::draft);
    }
}
