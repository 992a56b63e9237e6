package org.kindred.kernel.content;

import java.util.List;

/** Hears of changes on this node after they are committed and indexed, before the write that made them is acknowledged. */
public interface ChangeListener {

    /** Changes in the order of the log; may be told again after a restart. Must be quick and not throw. */
    void changed(List<Change> changes);

    /** The site's settings are others now. Must be quick and not throw. */
    default void siteChanged() {
    }
}
