package org.kindred.kernel.editing;

import java.util.List;

/** Of what state of an item a change is meant. */
public sealed interface Precondition {

    /** There is no such item yet. */
    record Absent() implements Precondition {
    }

    /** There is such an item, in whatever version. */
    record Present() implements Precondition {
    }

    /** The item's text is that of one of these versions; of none, if what was sent is no version of ours. */
    record Unchanged(List<Version> versions) implements Precondition {
        public Unchanged {
            versions = List.copyOf(versions);
        }
    }
}
