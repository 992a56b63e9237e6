package org.kindred.kernel.content;

import java.util.List;

/**
 * Hears of changes on this node after they are committed, before the index shows them and the write that made them is acknowledged. What
 * it throws does not lose a change: it is told again.
 */
public interface ChangeListener {

    /** Changes in the order of the log; may be told again after a failure. Must be quick. */
    void changed(List<Change> changes);

    /** Everything may be another now: the site's settings are, or the index was begun anew. Must be quick and not throw. */
    default void siteChanged() {
    }
}
