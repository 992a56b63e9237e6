package org.kindred.kernel.asset;

import java.util.Set;

/** Of what state of an asset a change is meant. */
public sealed interface Expected {

    /** Whatever it is. */
    record Anything() implements Expected {
    }

    /** There is none of that name yet. */
    record Absent() implements Expected {
    }

    /** There is one, in one of these versions; in any, if none is named. */
    record Present(Set<Integer> versions) implements Expected {
        public Present {
            versions = Set.copyOf(versions);
        }
    }
}
