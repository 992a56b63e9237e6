package org.kindred.rest.http;

import java.util.Set;
import org.kindred.kernel.content.ItemKey;

/** What an answer was made from, and so for how long it holds. */
public sealed interface Dependencies {

    /** Items, whatever their locale; also one that was looked for in vain. */
    record Items(Set<ItemKey> keys) implements Dependencies {
        public Items {
            keys = Set.copyOf(keys);
        }
    }

    /** The index, as it was before it was asked. */
    record Index(long generation) implements Dependencies {
    }

    /** Nothing but the site's settings and the content types. */
    record Settings() implements Dependencies {
    }

    /** Something that changes without being told: not to be kept. */
    record Unknown() implements Dependencies {
    }

    /** For answers that must not be kept. */
    Dependencies UNKNOWN = new Unknown();

    /** For answers that only the settings change. */
    Dependencies SETTINGS = new Settings();
}
