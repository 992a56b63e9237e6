package org.kindred.kernel.asset;

import java.util.List;

/** What looking a file over came to. */
public sealed interface Inspected {

    /**
     * It can be kept.
     *
     * @param mediaType what it is
     * @param width     as shown, in pixels; 0 where it has no size of its own
     * @param height    as shown, in pixels; 0 with {@code width}
     * @param removed   what readers do not get of it, in words; if anything is named, what they get was written apart
     */
    record Accepted(String mediaType, int width, int height, List<String> removed) implements Inspected {
        public Accepted {
            removed = List.copyOf(removed);
        }
    }

    /**
     * It cannot.
     *
     * @param fault    of what kind
     * @param sentence why, in a sentence for whoever brought it
     */
    record Refused(Fault fault, String sentence) implements Inspected {
    }

    /** Why a file is not kept. */
    enum Fault {
        /** It is nothing that we know, or another thing than its name says. */
        WRONG_TYPE("wrong-file-type"),
        /** It is not whole, or not built as its format wants. */
        DAMAGED("damaged-file"),
        /** A picture of more pixels than anybody needs. */
        TOO_MANY_PIXELS("too-many-pixels"),
        /** It does what a picture does not. */
        UNSAFE("unsafe-file");

        private final String rule;

        Fault(String rule) {
            this.rule = rule;
        }

        /** Its name in findings and problems: {@code damaged-file}. */
        public String rule() {
            return rule;
        }
    }
}
