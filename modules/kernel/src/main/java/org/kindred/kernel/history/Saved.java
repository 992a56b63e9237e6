package org.kindred.kernel.history;

import java.util.List;
import java.util.Optional;
import org.kindred.kernel.content.Draft;
import org.kindred.kernel.content.Revision;

/**
 * A revision, with what is known of it beside its file.
 *
 * @param revision     as it was saved
 * @param draft        what it says; empty where it can no longer be read
 * @param publications when it was public, oldest first
 */
public record Saved(Revision revision, Optional<Draft> draft, List<Publication> publications) {

    public Saved {
        publications = List.copyOf(publications);
    }
}
