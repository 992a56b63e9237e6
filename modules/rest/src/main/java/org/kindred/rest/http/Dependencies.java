package org.kindred.rest.http;

import java.util.Set;
import org.kindred.kernel.content.ItemKey;

/** What an answer was made from, and so for how long it holds. */
public sealed interface Dependencies {

    /** Items, whatever their locale; also one that was looked for in vain. */
    record Items(Set<ItemKey> keys) implements Dependencies {

        /** A key, and the places where it is found again. */
        private static final int KEY = 200;

        public Items {
            keys = Set.copyOf(keys);
        }

        @Override
        public int weight() {
            return keys.size() * KEY;
        }
    }

    /** The index, as it was before it was asked. */
    record Index(long generation) implements Dependencies {
    }

    /** Nothing but the site's settings and the content types. */
    record Settings() implements Dependencies {
    }

    /** How many bytes of memory it takes to forget an answer in time, roughly. */
    default int weight() {
        return 0;
    }

    /** Something that changes without being told: not to be kept. */
    record Unknown() implements Dependencies {
    }

    /** A text that is not public: for whoever asked, and to be kept by nobody, here or elsewhere. */
    record Draft() implements Dependencies {
    }

    /** For answers that must not be kept here. */
    Dependencies UNKNOWN = new Unknown();

    /** For answers that only the settings change. */
    Dependencies SETTINGS = new Settings();

    /** For answers that must not be kept by anybody. */
    Dependencies DRAFT = new Draft();
}
